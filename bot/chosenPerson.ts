import type { Refusal } from '../domain/change.ts';
import { ENTRA_ID } from '../domain/entraId.ts';
import { personOf, type Organisation } from '../domain/organisation.ts';
import type { PersonId } from '../domain/people.ts';
import { inChat } from './candidates.ts';
import { readChannels } from './planSettings.ts';
import type { Member } from './teamsRoster.ts';
import type { BotDeps } from './turn.ts';

/** `name` is null for somebody the register knows already: what it says stays. */
export type WhoIsChosen =
  | { readonly ok: true; readonly person: PersonId; readonly name: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Who somebody is that was chosen in the tab: known to the register, in the team, or with a chat of their own with the bot
 * in this tenant, which Teams is asked for. Names are those that Teams gives: a client says no more than an id.
 */
export async function whoIsChosen(
  deps: Pick<BotDeps, 'store' | 'roster' | 'messenger'>,
  { organisation, by }: { readonly organisation: Organisation; readonly by: PersonId },
  chosen: PersonId,
  members: readonly Member[],
): Promise<WhoIsChosen> {
  if (personOf(organisation, chosen)) return { ok: true, person: chosen, name: null };
  if (!ENTRA_ID.test(chosen)) return known(members, chosen) ?? { ok: false, refusal: 'notAPerson' };
  const id = chosen.toLowerCase();
  const serviceUrl = await serviceUrlFor(deps, by);
  return (
    known(members, id) ??
    (serviceUrl === undefined ? undefined : known(await inChat(deps, { serviceUrl }, id), id)) ?? {
      ok: false,
      refusal: 'notReached',
    }
  );
}

function known(members: readonly Member[], id: PersonId): WhoIsChosen | undefined {
  const member = members.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return member && { ok: true, person: member.id, name: member.name };
}

/** Where Teams answers for this tenant: where it has spoken to whoever asks, or to any channel. */
async function serviceUrlFor({ store }: Pick<BotDeps, 'store'>, by: PersonId): Promise<string | undefined> {
  const own = await store.read('conversation', 'conversations', by);
  return own?.value.serviceUrl ?? (await readChannels(store)).find(({ reachable }) => reachable)?.serviceUrl;
}
