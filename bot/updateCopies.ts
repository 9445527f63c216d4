import type { Action } from '../domain/action.ts';
import { addDays, localDate, type Instant } from '../domain/calendar.ts';
import { concernedByMove } from '../domain/concerned.ts';
import { refsOf, type Intent } from '../domain/intent.ts';
import { answerers, personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { collect } from '../domain/reading.ts';
import { remadeReminder } from './answerCard.ts';
import type { BotDeps, Turn } from './turn.ts';

/** Nobody looks for today's truth on older cards; what is silent comes up again within half the time. */
const RECENT_DAYS = 60;

/** What one person's cards do not show yet: the changed actions, and the organisation as it was at the last of them. */
interface Outdated {
  readonly actions: ReadonlySet<Action['id']>;
  readonly organisation: Organisation;
  readonly at: Instant;
}
export type OutdatedCards = Map<PersonId, Outdated>;

/**
 * After a change, makes every other copy of the action true: the cards of those who share it, and the caller's own on
 * other devices. Runs after the answer, once for all that changed meanwhile: presses come in bursts, and a card that
 * shows five of them need not be sent five times. A copy that cannot be updated heals when it is opened.
 */
export function updateCopies(
  deps: BotDeps,
  { at }: Pick<Turn, 'at'>,
  { action, organisation }: { readonly action: Action; readonly organisation: Organisation },
): void {
  const { outdated } = deps;
  const today = localDate(at);
  const now = answerers(organisation, action, today).map((one) => one.person);
  const told = action.history
    .filter(({ what }) => what.kind === 'date')
    .flatMap((change) => concernedByMove(action, change, organisation, today));
  // Whoever has just passed it on does not answer any more, and has cards with its buttons all the same.
  for (const person of new Set([...now, ...formerly(action), ...rejecting(action), ...told])) {
    const before = outdated.get(person);
    outdated.set(person, { actions: new Set([...(before?.actions ?? []), action.id]), organisation, at });
    if (!before) deps.afterwards(() => updateCopiesOf(deps, person));
  }
}

async function updateCopiesOf(deps: BotDeps, person: PersonId): Promise<void> {
  const outdated = deps.outdated.get(person);
  if (!outdated) return;
  deps.outdated.delete(person);
  const { actions, organisation, at } = outdated;
  const { store, messenger } = deps;
  const today = localDate(at);
  const recent = {
    partition: `recipient|${person}`,
    dayFrom: addDays(today, -RECENT_DAYS),
    order: 'latestDay',
    limit: 8,
  } as const;
  const known = await collect(store.find('intent', recent));
  const sent = known.filter(({ state }) => state.name === 'delivered');
  // What came before the latest digest has been folded away.
  const latestDigest = sent.findIndex(({ form }) => form === 'digest');
  const living = latestDigest < 0 ? sent : sent.slice(0, latestDigest + 1);
  const copies = living.filter((intent) => shows(intent, actions));
  if (copies.length === 0) return;
  const place = await store.read('conversation', 'conversations', person);
  if (!place) return;
  const { serviceUrl, member } = place.value;
  const locale = personOf(organisation, person)?.locale ?? 'sv';
  const reader = { at, caller: { id: person, name: null, member: member ?? '', locale } };
  for (const copy of copies) {
    if (copy.state.name !== 'delivered' || copy.state.activity === null) continue;
    const { conversation, activity } = copy.state;
    const message = await remadeReminder(deps, reader, copy, organisation);
    await messenger.update({ kind: 'personal', conversation, serviceUrl }, activity, message);
  }
}

const shows = (intent: Intent, changed: ReadonlySet<Action['id']>): boolean =>
  refsOf(intent).some((ref) => changed.has(ref.action));

/** Those who have said that it is not theirs. */
const rejecting = ({ history }: Action): readonly PersonId[] =>
  history.flatMap(({ by, what }) => (what.kind === 'rejected' ? [by] : []));

/** Those in whose place somebody answers now, and the managers who were asked. */
const formerly = ({ history }: Action): readonly PersonId[] =>
  history.flatMap(({ what }) => {
    if (what.kind === 'escalated') return [what.to];
    if (what.kind === 'proposed') return [what.asked];
    return what.kind === 'assigned' && what.from !== null ? [what.from] : [];
  });
