import type { Rate } from '../domain/pacing.ts';

/** How fast Teams lets a bot speak. The numbers are Microsoft's and change: the environment may set others. */
export interface Rates {
  /** Sending to one chat or channel. */
  readonly conversation: readonly Rate[];
  /** Everything this process sends. */
  readonly tenant: readonly Rate[];
}

/** learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: per bot and thread; and 50 a second per app and tenant. */
const CONVERSATION = '7/1 8/2 60/30 1800/3600';
const TENANT = '50/1';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the rates. Where several processes share the tenant, each takes its part of the tenant's. */
export function readRates(env: Environment, problems: string[]): Rates {
  const replicas = Math.max(1, Number(env.REPLICAS) || 1);
  const tenant = read('RATE_TENANT', env.RATE_TENANT || TENANT, problems);
  return {
    conversation: read('RATE_CONVERSATION', env.RATE_CONVERSATION || CONVERSATION, problems),
    tenant: tenant.map(({ count, seconds }) => ({ count: Math.max(1, Math.floor(count / replicas)), seconds })),
  };
}

function read(name: string, text: string, problems: string[]): readonly Rate[] {
  return text.split(/\s+/).flatMap((word) => {
    const [, count, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(word) ?? [];
    if (count !== undefined && seconds !== undefined) return [{ count: Number(count), seconds: Number(seconds) }];
    problems.push(`${name} ska vara antal/sekunder, till exempel ”${CONVERSATION}”, men innehåller ”${word}”.`);
    return [];
  });
}
