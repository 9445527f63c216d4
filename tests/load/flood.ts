import { setTimeout as wait } from 'node:timers/promises';

/** 10 000 requests a minute that nobody signed, to the address given, until told to end; then tells how they were answered. */
const A_SECOND = 10_000 / 60;
const origin = process.argv[2] ?? '';
const statuses = new Map<number, number>();
let isFlooding = false;
async function flood(): Promise<void> {
  isFlooding = true;
  const sent: Promise<void>[] = [];
  for (let number = 0; isFlooding; number += 1) {
    sent.push(knock(number));
    if (number % 17 === 0) await wait((17 / A_SECOND) * 1000);
  }
  await Promise.all(sent);
}

/** By turns: no token, a token made up, compressed, half a megabyte, deep. */
async function knock(number: number): Promise<void> {
  const made = `Bearer ${['{"alg":"none"}', `{"iss":"https://sts.windows.net/${number}/"}`, 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.')}`;
  const kinds: readonly RequestInit[] = [
    {},
    { headers: { authorization: made } },
    { headers: { authorization: made, 'content-encoding': 'gzip' } },
    { headers: { authorization: made }, body: 'x'.repeat(512 * 1024) },
    { headers: { authorization: made }, body: '['.repeat(100_000) },
  ];
  try {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      body: '{}',
      ...kinds[number % kinds.length],
    });
    await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  } catch {
    // Whoever is turned away while still sending may not hear why.
    statuses.set(0, (statuses.get(0) ?? 0) + 1);
  }
}

// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.once('message', () => (isFlooding = false));
await flood();
process.send?.(Object.fromEntries(statuses), () => process.exit());
