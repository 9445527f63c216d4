import { join } from 'node:path';
import type { PlanStore } from '../domain/ports.ts';
import type { SandboxClock } from './clock.ts';
import { keepRegister } from './firstStart.ts';
import { SANDBOX_OWNER, SANDBOX_PEOPLE } from './people.ts';
import { openSandbox, type SandboxOptions } from './server.ts';

/**
 * Opens the sandbox around a bot that is already listening: its people get their roles, a bot without a plan gets the
 * sample plan, and the page is served on `port`. Beside another client (`isBeside`) nobody is introduced to the bot here.
 */
export async function openSandboxPage(given: {
  readonly config: { readonly dataFolder: string; readonly tenant: string; readonly botId: string };
  readonly app: { readonly port: number; wake(): Promise<void> };
  readonly store: PlanStore;
  readonly clock: SandboxClock;
  readonly log: SandboxOptions['log'];
  readonly port: number;
  readonly isBeside?: boolean;
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { config, app, store, clock, log, port, isBeside } = given;
  await keepRegister(store, clock);
  return openSandbox({
    port,
    botUrl: `http://127.0.0.1:${app.port}`,
    clock,
    tick: () => app.wake(),
    people: SANDBOX_PEOPLE,
    tenant: config.tenant,
    botId: config.botId,
    log,
    stateFile: join(config.dataFolder, 'sandbox.json'),
    ...(isBeside ? { elsewhere: SANDBOX_OWNER } : { store }),
  });
}
