import type { Action } from '../domain/action.ts';
import { addDays, localDate } from '../domain/calendar.ts';
import type { Intent } from '../domain/intent.ts';
import { answerers, personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { collect } from '../domain/reading.ts';
import { remadeReminder } from './answerCard.ts';
import type { BotDeps, Turn } from './turn.ts';

/** Nobody looks for today's truth on older cards. */
const RECENT_DAYS = 14;

/**
 * After a change, makes every other copy of the action true: the cards of those who share it, and the caller's own on
 * other devices. Runs after the answer. A copy that cannot be updated heals when it is opened.
 */
export function updateCopies(
  deps: BotDeps,
  turn: Pick<Turn, 'at'>,
  { action, organisation }: { readonly action: Action; readonly organisation: Organisation },
): void {
  const now = answerers(organisation, action, localDate(turn.at)).map((one) => one.person);
  const people = new Set([...now, ...formerly(action)]);
  deps.afterwards(async () => {
    for (const person of people) await updateCopiesOf(deps, turn, person, action, organisation);
  });
}

async function updateCopiesOf(
  deps: BotDeps,
  { at }: Pick<Turn, 'at'>,
  person: PersonId,
  action: Action,
  organisation: Organisation,
): Promise<void> {
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
  const copies = living.filter((intent) => shows(intent, action));
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

const shows = ({ actions, decisions = [] }: Intent, { id }: Action): boolean =>
  [...actions, ...decisions].some((ref) => ref.action === id);

/** Those in whose place somebody answers now, and the managers who were asked. */
const formerly = ({ history }: Action): readonly PersonId[] =>
  history.flatMap(({ what }) => {
    if (what.kind === 'escalated') return [what.to];
    if (what.kind === 'proposed') return [what.asked];
    return what.kind === 'assigned' && what.from !== null ? [what.from] : [];
  });
