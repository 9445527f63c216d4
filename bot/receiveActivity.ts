import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrival, InvokeAnswer } from './activity.ts';
import { answer, REFUSED } from './httpAnswer.ts';
import { guard, isFromTenant, type Door } from './inboundGuard.ts';
import { RejectedToken, type TeamsAdapter } from './teamsAdapter.ts';
import type { BotDeps } from './turn.ts';

export interface ActivityOptions {
  readonly adapter: TeamsAdapter;
  readonly turn: (arrival: Arrival) => Promise<InvokeAnswer | void>;
  readonly tenant: string;
  readonly log: BotDeps['log'];
  /** Told of how long each turn took. */
  readonly onTurn: (seconds: number) => void;
}

/** `POST /api/messages`: what Teams sends, past the guard, past the token check, of our own tenant. */
export async function receiveActivity(
  options: ActivityOptions,
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { adapter, turn, tenant, log, onTurn } = options;
  const guarded = await guard(request, door);
  if (!guarded.ok) {
    // Those who are turned away by the thousand shall not fill the log either.
    if (guarded.status !== 429) log('request.refused', { status: guarded.status, why: guarded.why });
    // The rest of a body that is too large, too slow or nobody's is not waited for.
    if ([401, 408, 413, 429].includes(guarded.status)) response.setHeader('connection', 'close');
    if (guarded.status === 429) response.setHeader('retry-after', '10');
    return answer(response, guarded.status, REFUSED[guarded.status] ?? { error: 'refused' });
  }
  try {
    const { activity } = guarded;
    const begun = performance.now();
    // Judged behind the token check: before it, a tenant is merely claimed.
    const isOurs = isFromTenant(activity, tenant);
    const authorization = request.headers.authorization ?? '';
    const result = await adapter.receive(authorization, activity, isOurs ? turn : nothing);
    onTurn((performance.now() - begun) / 1000);
    if (!isOurs) log('request.refused', { status: 403, why: 'tenant' });
    if (isOurs) answer(response, result?.status ?? 200, result?.body);
    else answer(response, 403, REFUSED[403]);
  } catch (error) {
    const isRejected = error instanceof RejectedToken;
    const reason = error instanceof Error ? error.message : String(error);
    log(isRejected ? 'request.unauthorized' : 'turn.failed', { reason });
    answer(response, isRejected ? 401 : 500, { error: isRejected ? 'unauthorized' : 'failed' });
  }
}

const nothing = async (): Promise<void> => {};
