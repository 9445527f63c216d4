import { StoreUnavailable } from '../domain/ports.ts';

/**
 * What an answer of Cosmos DB, or the lack of one, says about a write: `conflict` when the condition did not hold,
 * `refused` when it certainly was not written, `unknown` when it may have been.
 */
export type Verdict = 'conflict' | 'refused' | 'unknown';

/** Status codes: learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb. */
const REFUSED = new Set([400, 401, 403, 404, 413, 429]);
/** A 404 that is not about the item: the container is missing; a replica is behind this session. */
const OWNER_MISSING = 1003;
const SESSION_BEHIND = 1002;

export interface Answer {
  readonly code?: number | string | undefined;
  readonly substatus?: number | undefined;
  readonly name?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly requestCharge?: number;
}

export const verdictOf = ({ code }: Answer): Verdict => {
  if (code === 409 || code === 412) return 'conflict';
  return typeof code === 'number' && REFUSED.has(code) ? 'refused' : 'unknown';
};

/** Whether it says that the item itself does not exist, rather than its container or the replica's knowledge of it. */
export const isMissing = ({ code, substatus }: Answer): boolean =>
  code === 404 && substatus !== OWNER_MISSING && substatus !== SESSION_BEHIND;

/** What the answer, good or bad, cost in request units. */
export const chargeOf = ({ requestCharge, headers }: Answer): number =>
  requestCharge ?? (Number(headers?.['x-ms-request-charge']) || 0);

/**
 * The error in our words. The SDK's own is not passed on as its cause: it carries the request, and with it the key.
 */
export function unavailable(answer: Answer): StoreUnavailable {
  const { code, substatus, name, message = '', headers } = answer;
  const [ours, remedy] = meaningOf(answer);
  // Words of the service may quote a record; those of the network and the SDK do not.
  const said = code === undefined ? `${name}: ${message.slice(0, 200)}` : `${code}${substatus ? `/${substatus}` : ''}`;
  const activity = headers?.['x-ms-activity-id'];
  return new StoreUnavailable(
    ours,
    `${remedy} (Cosmos DB ${said}${typeof activity === 'string' ? `, activity ${activity}` : ''})`,
  );
}

function meaningOf({ code, substatus, name }: Answer): readonly [code: string, remedy: string] {
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'TimeoutError' || code === 408) {
    return ['cosmos.timeout', 'The database did not answer in time.'];
  }
  switch (code) {
    case 400:
      return [
        'cosmos.badRequest',
        'The database did not accept the request. Run `npm run provision` and check versions.',
      ];
    case 401:
    case 403:
      return ['cosmos.forbidden', 'The database refused us. Check the key, or the role of the managed identity.'];
    case 404:
      return substatus === SESSION_BEHIND
        ? ['cosmos.behind', 'The database is behind what was just written.']
        : ['cosmos.notProvisioned', 'The database or its container does not exist. Run `npm run provision`.'];
    case 413:
      return ['cosmos.tooLarge', 'The record is larger than the 2 MB an item may have.'];
    case 429:
      return ['cosmos.throttled', 'The database is out of request units. Raise its throughput if this goes on.'];
    default:
      break;
  }
  if (typeof code === 'number') return [`cosmos.${code}`, 'The database answered with an error.'];
  return ['cosmos.unreachable', 'The database cannot be reached. Check the endpoint and the network.'];
}

/** The answer, unless the signal is first: the SDK waits out a throttling answer without looking at the signal. */
export function within<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    request().then(resolve, reject);
  });
}

/** Throws what went wrong in our words. */
export function fail(error: Answer): never {
  throw error instanceof StoreUnavailable ? error : unavailable(error);
}
