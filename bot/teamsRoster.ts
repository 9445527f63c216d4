import type { PersonId } from '../domain/people.ts';
import type { Address } from '../domain/ports.ts';
import type { Connectors } from './connector.ts';

/** Somebody in a team, known by Entra object id. */
export interface Member {
  readonly id: PersonId;
  readonly name: string;
}

/** As many as Teams gives at a time, and as many times as somebody with an open form can be let wait for. */
const PAGE = 500;
const PAGES = 10;
/** Somebody waits for a form to open; without the team's people it still has those whom the register knows. */
const TIMEOUT_MS = 3_000;

/**
 * Who is in the team of a channel, as Teams says now. Guests, people of other tenants and bots are left out. Nobody, when
 * Teams does not answer: what it is asked for can do without.
 */
export function teamsRoster(
  connectors: Connectors,
  tenant: string,
): (channel: Pick<Address, 'conversation' | 'serviceUrl'>) => Promise<readonly Member[]> {
  return async ({ conversation, serviceUrl }) => {
    const members: Member[] = [];
    try {
      const connector = await connectors.connector(serviceUrl);
      let continuationToken: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const which = { pageSize: PAGE, timeout: TIMEOUT_MS, continuationToken };
        const found = await connector.members(conversation, which);
        members.push(...(found.members ?? []).filter((one) => isOurs(one, tenant)).map(toMember));
        ({ continuationToken } = found);
        if (!continuationToken) break;
      }
    } catch {
      // Those who came before it failed are people all the same.
    }
    return members;
  };
}

/** What Teams tells of a member. */
interface Account {
  readonly aadObjectId?: string;
  readonly name?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

const isOurs = (account: Account, ours: string): boolean =>
  account.aadObjectId !== undefined &&
  account.userRole !== 'guest' &&
  (account.tenantId === undefined || account.tenantId === ours);

const toMember = ({ aadObjectId = '', name = '' }: Account): Member => ({ id: aadObjectId, name });
