import { alphabetically } from '../domain/alphabetical.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import type { Member } from './teamsRoster.ts';
import type { BotDeps } from './turn.ts';

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
  const known = register.people.map(({ id, name }) => ({ id, name }));
  const ids = new Set(known.map(({ id }) => id));
  const holders = new Set(register.holdings.map(({ person }) => person));
  const others = (await teamOf(deps, plan)).filter(({ id }) => !ids.has(id));
  const holdersFirst = known.sort((a, b) => Number(holders.has(b.id)) - Number(holders.has(a.id)));
  return [...holdersFirst, ...others]
    .filter(({ name }) => name !== '')
    .slice(0, MOST)
    .sort((a, b) => alphabetically(a.name, b.name));
}

/**
 * Whether somebody who was chosen is one who may be: an id that somebody made up must not become responsible for
 * anything. One whom only the team knows comes into the register.
 */
export async function isCandidate(
  deps: Deps,
  plan: { readonly channel: string | null } | undefined,
  { register }: Organisation,
  chosen: PersonId,
): Promise<boolean> {
  if (register.people.some(({ id }) => id === chosen)) return true;
  const member = (await teamOf(deps, plan)).find(({ id }) => id === chosen);
  if (!member) return false;
  // Their own language is known when they first say something.
  await deps.store.create('person', { ...member, locale: 'sv' });
  return true;
}

async function teamOf({ store, roster }: Deps, plan: { readonly channel: string | null } | undefined) {
  if (!plan || plan.channel === null) return [];
  const channel = await store.read('conversation', 'conversations', plan.channel);
  if (!channel?.value.reachable) return [];
  return roster({ conversation: channel.value.id, serviceUrl: channel.value.serviceUrl });
}
