import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SINGLE } from '../../bot/answerCard.ts';
import { SANDBOX_TENANT as TENANT } from '../../sandbox/people.ts';
import { provision } from '../../storage/cosmosProvision.ts';
import { openCosmosStore } from '../../storage/cosmosStore.ts';
import { freePort } from '../kill/support.ts';
import { aConversation, anAction, aPlan } from '../support/builders.ts';
import { openConnectorStub } from '../support/connectorStub.ts';
import { startCosmosServer } from '../support/cosmosServer.ts';
import { aRegister, responsible } from '../support/people.ts';
import { settle } from '../support/teamsWorld.ts';
import { openBalancer } from './balancer.ts';
import { quantile, round } from './server.ts';

/**
 * Two processes of `main.ts` on one Cosmos server behind one door, replaced one after the other while people press. Whoever is
 * told that nothing was saved presses again, as the card asks: a busy machine's store may be slower than a press may wait. Ends
 * with 1 when a press was answered with anything else but its change, or a change was kept twice or not at all.
 */
const ROUNDS = Number(process.argv[2] ?? 2);
const A_SECOND = Number(process.argv[3] ?? 5);
const STARTS_MOST = 10;
const TRIES = 5;
let startedAgain = 0;
const cosmos = await startCosmosServer();
const connector = await openConnectorStub(() => '');
const place = { endpoint: cosmos.endpoint, key: cosmos.key, database: 'handlingsplan', container: 'records' };
for await (const step of provision(place)) void step;
const folder = mkdtempSync(join(tmpdir(), 'rolling-'));
const store = await openCosmosStore({ ...place, tenant: TENANT });
await settle(store, aRegister());
await store.create('plan', aPlan());
await store.create('conversation', aConversation({ of: 'anna', id: 'a:1anna', serviceUrl: connector.url }));

interface Replica {
  readonly process: ChildProcess;
  readonly port: number;
}
async function startReplica(port: number): Promise<Replica> {
  const child = spawn(process.execPath, ['main.ts'], {
    env: {
      ...{ PATH: process.env.PATH, PORT: String(port), SANDBOX_PAGE: 'off', LOG_LEVEL: 'silent', REPLICAS: '2' },
      ...{ COSMOS_ENDPOINT: place.endpoint, COSMOS_KEY: place.key, DATA_FOLDER: folder },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  for (let isReady = false; !isReady; await wait(100)) {
    if (hasEnded) {
      // As an orchestrator does with a process that found no store; the others serve meanwhile.
      startedAgain += 1;
      if (startedAgain > STARTS_MOST) throw new Error('A process does not start');
      return startReplica(port);
    }
    const health = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    isReady = health?.status === 200;
  }
  return { process: child, port };
}
const ports = [await freePort(), await freePort()];
const replicas = await Promise.all(ports.map(startReplica));
const balancer = await openBalancer(ports);

const times: number[] = [];
const failures: string[] = [];
const answers = new Map<string, string>();
let pressed = 0;
let toldToTryAgain = 0;
/** Each press on an action of its own, so that each change can be counted. */
async function press(): Promise<void> {
  const number = pressed;
  pressed += 1;
  const id = `rolling-${number}`;
  await store.create('action', anAction({ id, number: `R${number}`, responsible: responsible('avdelningschef') }));
  for (let tries = 1; ; tries += 1) {
    const { status, text } = await send(id, `${id}-${tries}`);
    answers.set(id, text.slice(0, 300));
    if (status === 200 && text.includes('Du markerade att åtgärden pågår')) return;
    if (status !== 200 || !text.includes('Ditt svar är inte sparat') || tries === TRIES) {
      return void failures.push(`${status} ${text.slice(0, 80)}`);
    }
    toldToTryAgain += 1;
    await wait(1000);
  }
}

async function send(action: string, activity: string): Promise<{ readonly status: number; readonly text: string }> {
  const data = { p: 'plan-a', a: action, c: SINGLE, to: 'inProgress', rev: 1 };
  const began = performance.now();
  const response = await fetch(`${balancer.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ type: 'invoke', name: 'adaptiveCard/action', id: activity, channelId: 'msteams' },
      ...{ serviceUrl: connector.url, from: { id: '29:anna', aadObjectId: 'anna' }, recipient: { id: '28:bot' } },
      ...{ conversation: { id: 'a:1anna', conversationType: 'personal', tenantId: TENANT }, locale: 'sv-SE' },
      channelData: { tenant: { id: TENANT } },
      value: { action: { type: 'Action.Execute', verb: 'status.set', data }, trigger: 'manual' },
    }),
  });
  const text = await response.text();
  times.push(performance.now() - began);
  return { status: response.status, text };
}

const underway: Promise<void>[] = [];
let isPressing = true;
const pressing = (async () => {
  while (isPressing) {
    underway.push(press().catch((error: unknown) => void failures.push(String(error))));
    await wait(1000 / A_SECOND);
  }
})();
const drains: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, { process: child, port }] of replicas.entries()) {
    await wait(2000);
    const told = performance.now();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    // The orchestrator tells the process first; the door hears of it a moment later.
    await wait(1000);
    balancer.lead(port, false);
    const [code] = (await ended) as [number | null];
    drains.push(Math.round(performance.now() - told));
    if (code !== 0) failures.push(`ended with ${code}`);
    replicas[index] = await startReplica(port);
    balancer.lead(port, true);
  }
}
await wait(1000);
isPressing = false;
await pressing;
await Promise.all(underway);

let kept = 0;
let twice = 0;
for await (const { value } of store.find('action', { partition: 'plan|plan-a' })) {
  const changes = value.history.filter(({ what }) => what.kind === 'status').length;
  if (changes === 1) kept += 1;
  else failures.push(`${value.id} was changed ${changes} times and answered: ${answers.get(value.id)}`);
  if (changes > 1) twice += 1;
}
for (const { process: child } of replicas) {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
await balancer.close();
await connector.close();
await store.close();
await cosmos.close();
rmSync(folder, { recursive: true });
const isGood = failures.length === 0 && twice === 0 && kept === pressed;
process.stdout.write(
  `${JSON.stringify({
    ...{
      presses: pressed,
      failed: failures.length,
      toldToTryAgain,
      startedAgain,
      changedOnce: kept,
      changedTwice: twice,
    },
    ...{ restarts: drains.length, drainedMs: drains, triedAnother: balancer.turnedAway() },
    ...{ p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)), isGood },
  })}\n`,
);
for (const failure of failures.slice(0, 5)) process.stdout.write(`  ${failure}\n`);
process.exit(isGood ? 0 : 1);
