import type { Instant } from '../domain/calendar.ts';
import { readChannels } from './planSettings.ts';
import type { Member } from './teamsRoster.ts';
import type { BotDeps } from './turn.ts';

/** Somebody who types a name asks at every letter; the team is asked at most so often. */
const FRESH_MS = 60_000;

/**
 * Everybody in the teams whose channels the bot is in, each once. They are remembered for a minute and in memory alone: of
 * those who are not chosen nothing is kept.
 */
export function teamMembers({ store, roster }: Pick<BotDeps, 'store' | 'roster'>) {
  let last: { readonly at: number; readonly members: Promise<readonly Member[]> } | undefined;

  const ask = async (): Promise<readonly Member[]> => {
    const channels = (await readChannels(store)).filter(({ reachable }) => reachable);
    const rosters = await Promise.all(channels.map(({ id, serviceUrl }) => roster({ conversation: id, serviceUrl })));
    return [...new Map(rosters.flat().map((one) => [one.id, one])).values()];
  };

  return function members(now: Instant): Promise<readonly Member[]> {
    const at = Date.parse(now);
    if (last === undefined || Math.abs(at - last.at) >= FRESH_MS) {
      last = { at, members: ask() };
      // A store that did not answer is asked again the next time.
      last.members.catch(() => (last = undefined));
    }
    return last.members;
  };
}
