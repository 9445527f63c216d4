import { alphabetically } from '../domain/alphabetical.ts';
import type { Refusal } from '../domain/change.ts';
import { ENTRA_ID } from '../domain/entraId.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonId, Register } from '../domain/people.ts';
import type { Member } from './teamsRoster.ts';
import type { BotDeps, Turn } from './turn.ts';

type Deps = Pick<BotDeps, 'store' | 'roster'>;

/** As many names as a card has room for. Those who hold a role come before those who do not, if not all have room. */
const MOST = 200;

/**
 * Who may be given a role or an action of a plan, by name: everybody of the register, and whoever is in the team that the
 * plan's channel belongs to. The team is asked each time: of those who are not chosen nothing is kept.
 */
export async function candidates(
  deps: Deps,
  plan: { readonly channel: string | null } | undefined,
  { register }: Organisation,
): Promise<readonly Member[]> {
  const ids = new Set(register.people.map(({ id }) => id));
  const others = (await teamOf(deps, plan)).filter(({ id }) => !ids.has(id));
  return fitting([...register.people, ...others], register);
}

/** As many of some people as a form has room for, by name. */
export function fitting(people: readonly Member[], { holdings }: Pick<Register, 'holdings'>): readonly Member[] {
  const holders = new Set(holdings.map(({ person }) => person));
  return people
    .filter(({ name }) => name !== '')
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => Number(holders.has(b.id)) - Number(holders.has(a.id)))
    .slice(0, MOST)
    .sort((a, b) => alphabetically(a.name, b.name));
}

/**
 * Why somebody who was chosen may not be; undefined when they may: an id that somebody made up must not become responsible
 * for anything. One whom the register does not know comes into it, by the name that Teams gives of them: as a member of the
 * team, or as the other in a chat with the bot. Who has no such chat could not be reminded either.
 */
export async function wrongWith(
  deps: Deps & Pick<BotDeps, 'messenger'>,
  { place }: Pick<Turn, 'place'>,
  plan: { readonly channel: string | null } | undefined,
  { register }: Organisation,
  chosen: PersonId,
): Promise<Refusal | undefined> {
  if (register.people.some(({ id }) => id === chosen)) return undefined;
  const isSame = ({ id }: Member) => id === chosen;
  const member = (await teamOf(deps, plan)).find(isSame) ?? (await inChat(deps, place, chosen)).find(isSame);
  if (!member) return ENTRA_ID.test(chosen) ? 'notReached' : 'notAPerson';
  // Their own language is known when they first say something.
  await deps.store.create('person', { ...member, locale: 'sv' });
  return undefined;
}

/** Whoever is in a person's chat with the bot; nobody when there is none to be had. */
export async function inChat(
  { messenger, roster }: Deps & Pick<BotDeps, 'messenger'>,
  { serviceUrl }: Pick<Turn['place'], 'serviceUrl'>,
  person: PersonId,
): Promise<readonly Member[]> {
  if (!ENTRA_ID.test(person)) return [];
  const chat = await messenger.open?.(person, serviceUrl);
  return chat?.kind === 'opened' ? roster({ conversation: chat.conversation, serviceUrl }) : [];
}

async function teamOf({ store, roster }: Deps, plan: { readonly channel: string | null } | undefined) {
  if (!plan || plan.channel === null) return [];
  const channel = await store.read('conversation', 'conversations', plan.channel);
  if (!channel?.value.reachable) return [];
  return roster({ conversation: channel.value.id, serviceUrl: channel.value.serviceUrl });
}
