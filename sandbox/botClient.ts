import { z } from 'zod';
import type { Activity } from './activities.ts';

/** Teams gives a bot about this long to answer a press before it tells the person that the app cannot be reached. */
const PATIENCE_MS = 15_000;

export interface BotAnswer {
  /** 0 when there was no answer in time, or none at all. */
  readonly status: number;
  readonly body: unknown;
}
export type SendToBot = (activity: Activity) => Promise<BotAnswer>;

/** Delivers activities to the bot's one address, as Teams does: no token, JSON, one at a time each waiting its turn. */
export const botClient =
  (botUrl: string, log: (event: string, fields: Readonly<Record<string, string>>) => void): SendToBot =>
  async (activity) => {
    try {
      const answer = await fetch(`${botUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      return { status: answer.status, body: parseJson(text) };
    } catch (error) {
      log('sandbox.botSilent', {
        type: String(activity.type),
        reason: error instanceof Error ? error.name : 'unknown',
      });
      return { status: 0, body: undefined };
    }
  };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a press led to, for the client it was made in. */
export type Effect =
  | { readonly kind: 'none' }
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'toast'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: object }
  | { readonly kind: 'unreachable' };

const INVOKE = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const PROBLEM = z.object({ message: z.string() });

/** Reads the answer to `adaptiveCard/action`. All three fields must be there, or Teams shows its own error. */
export function effectOfExecute({ status, body }: BotAnswer): Effect {
  const answer = INVOKE.safeParse(body);
  if (status !== 200 || !answer.success) return { kind: 'unreachable' };
  const { statusCode, type, value } = answer.data;
  if (statusCode >= 400) {
    const problem = PROBLEM.safeParse(value);
    return problem.success ? { kind: 'error', text: problem.data.message } : { kind: 'unreachable' };
  }
  if (type === 'application/vnd.microsoft.card.adaptive' && isObject(value)) return { kind: 'card', card: value };
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'toast', text: String(value) };
  return { kind: 'unreachable' };
}

const TASK = z.object({
  task: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string().default(''),
        card: z.object({ content: z.record(z.string(), z.unknown()) }),
      }),
    }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

/** Reads the answer to `task/fetch` and `task/submit`: a card goes on, a message or nothing closes the dialog. */
export function effectOfDialog({ status, body }: BotAnswer): Effect {
  if (status !== 200) return { kind: 'unreachable' };
  const answer = TASK.safeParse(body);
  if (!answer.success) return { kind: 'none' };
  const { task } = answer.data;
  if (task.type === 'message') return { kind: 'toast', text: task.value };
  return { kind: 'dialog', title: task.value.title, card: task.value.card.content };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
