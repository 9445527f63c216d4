import fc from 'fast-check';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { openSecuredWorld, PUBLIC_URL } from '../support/securedWorld.ts';
import { mutated, mutations, type Mutation } from './mutate.ts';

export interface Found {
  readonly seed: number;
  readonly runs: number;
  /** The smallest request that was answered as none may be, with what came of it; null when there was none. */
  readonly counterexample: string | null;
}

/**
 * Sends mutated activities and API calls to the whole product. None may go unanswered, be answered 500, end in an error that
 * nobody had thought of (which the log tells), or leave a promise rejected.
 */
export async function fuzz(seed: number, runs: number): Promise<Found> {
  const world = await openSecuredWorld(openMemoryStore(), { isOpen: true });
  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => void rejected.push(reason);
  process.on('unhandledRejection', onRejection);
  const activities = basesOf(world);
  const bearer = await world.tokens.bearer();

  const check = async (kind: Kind, base: number, how: readonly Mutation[], cut: number | null): Promise<void> => {
    const before = world.logged.length;
    const request = kind === 'activity' ? activity(base, how) : apiCall(base, how);
    const text = cut === null ? request.body : request.body?.slice(0, cut);
    const body = text === undefined ? {} : { body: text };
    const { url, method, headers } = request;
    const response = await fetch(url, {
      method,
      headers,
      ...body,
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    });
    await response.arrayBuffer();
    const failed = world.logged.slice(before).filter((line) => /"event":"(turn|tab|afterwards)\.failed"/.test(line));
    if (response.status >= 500 && response.status !== 501)
      throw new Error(`answered ${response.status}: ${failed.join()}`);
    if (failed.length > 0) throw new Error(failed.join());
    if (rejected.length > 0) throw new Error(`rejected: ${String(rejected.pop())}`);
  };

  const activity = (base: number, how: readonly Mutation[]): Request => ({
    url: `${world.origin}/api/messages`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(mutated(activities[base % activities.length], how)),
  });

  const apiCall = (base: number, how: readonly Mutation[]): Request => {
    const call = Object(mutated(CALLS[base % CALLS.length], how)) as Partial<
      Record<keyof (typeof CALLS)[number], unknown>
    >;
    const method = METHODS.find((one) => one === call.method) ?? 'POST';
    const headers = Object.entries({ 'if-match': '"1"', ...Object(call.headers) } as Record<string, unknown>)
      .map(([name, value]) => [name.replace(/[^\w-]/g, 'x') || 'x', asHeader(value)] as const)
      .filter(
        ([name]) =>
          !/^(content-length|transfer-encoding|connection|expect|upgrade|keep-alive|host|te|trailer)$/i.test(name),
      );
    return {
      url: `${world.origin}/api/tab/${asPath(call.path)}`,
      method,
      headers: { authorization: bearer, ...Object.fromEntries(headers) },
      body:
        method === 'GET' ? undefined : typeof call.body === 'string' ? call.body : JSON.stringify(call.body ?? null),
    };
  };

  const property = fc.asyncProperty(
    fc.constantFrom<Kind>('activity', 'activity', 'api'),
    fc.nat(1_000),
    mutations,
    fc.option(fc.nat(400), { freq: 12 }),
    check,
  );
  const { failed, counterexample, errorInstance, numRuns } = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: 3_600_000,
  });
  process.off('unhandledRejection', onRejection);
  await world.stop();
  const reason = failed ? `${JSON.stringify(counterexample)} → ${String(errorInstance ?? '')}` : null;
  return { seed, runs: numRuns, counterexample: reason };
}

type Kind = 'activity' | 'api';
interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

/** One good activity of each kind that the bot answers. */
function basesOf(world: Awaited<ReturnType<typeof openSecuredWorld>>): readonly object[] {
  const at = { p: 'plan-a', a: 'a8', c: 'mine' };
  const pressOf = (verb: string, data: object) =>
    world.press({ value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } });
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [
    { contentType, name: 'plan.docx', content: { downloadUrl: 'http://127.0.0.1:1/x', uniqueId: 'x' } },
  ];
  return [
    ...['mina', 'veckan', 'försenade', 'på gång', 'klar A8', 'hjälp', 'importera', 'xyz'].map((text) =>
      world.activity({ type: 'message', text }),
    ),
    world.press(),
    pressOf('status.undo', { ...at, change: 'x' }),
    pressOf('comment.add', { ...at, text: 'En kommentar' }),
    pressOf('date.set', { ...at, rev: 1, date: '2026-12-18', reason: 'Sen leverans' }),
    pressOf('owner.reject', { ...at, rev: 1 }),
    pressOf('card.refresh', { c: 'mine' }),
    pressOf('card.refresh', { c: 'reminder|2026-11-30|anna' }),
    pressOf('card.mine', { p: 'plan-a' }),
    pressOf('passed.settle', { p: 'plan-a', choice: 'resume' }),
    pressOf('command.run', { text: 'mina' }),
    pressOf('import.publish', { d: 'x' }),
    world.activity({ type: 'invoke', name: 'task/fetch', value: { data: { v: 'date.open', ...at, rev: 1 } } }),
    world.activity({ type: 'invoke', name: 'task/submit', value: { data: { v: 'comment.add', ...at, text: 'x' } } }),
    world.activity({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { action: 'accept', context: {}, uploadInfo: {} },
    }),
    world.activity({ type: 'message', attachments }),
    world.activity({ type: 'message', text: '', value: { v: 'status.set', ...at, to: 'done', rev: 1 } }),
    world.activity({ type: 'installationUpdate', action: 'add' }),
    world.activity({ type: 'installationUpdate', action: 'remove' }),
    world.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    world.activity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
  ];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const VERB = { 'content-type': 'application/json', origin: PUBLIC_URL, 'if-match': '"1"' };
const verb = (name: string, data: object) => ({
  method: 'POST',
  path: 'verbs',
  headers: VERB,
  body: { verb: name, data: { p: 'plan-a', a: 'a8', c: 'tab', ...data } },
});
const CALLS = [
  ...[
    'me',
    'plans',
    'plans/plan-a',
    'plans/plan-a/actions?q=x&limit=10&sort=due',
    'plans/plan-a/actions/a8',
    'plans/plan-a/actions/a8/card/sv',
    'openapi.json',
  ].map((path) => ({ method: 'GET', path, headers: { 'if-none-match': 'x' }, body: {} })),
  verb('status.set', { to: 'done', rev: 1 }),
  verb('comment.add', { text: 'x' }),
  verb('date.set', { rev: 1, date: '2026-12-18', reason: 'x' }),
  verb('status.undo', { change: 'x' }),
  verb('owner.reject', { rev: 1 }),
];

/** Headers are Latin letters; anything else never leaves the client. */
const asHeader = (value: unknown): string =>
  String(typeof value === 'string' ? value : JSON.stringify(value ?? ''))
    .replace(/[^\x20-\x7e]/g, '?')
    .trim();
const asPath = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
    .toWellFormed()
    .replace(/[\s\\#]/g, '%20')
    .slice(0, 4_000);
