import { readInProcess } from '../../import/readPlan.ts';
import { docx, paragraph, xlsx, zip } from '../import/support/files.ts';
import { anAction } from '../support/builders.ts';
import { openSecuredWorld } from '../support/securedWorld.ts';
import { ACTIONS } from './server.ts';

/**
 * The product in a process of its own, for those who load it from another. Tells where it is; then, told by a line of a
 * message, reads hostile files, says how much memory it has, or ends.
 */
const world = await openSecuredWorld();
/** Many, so that none gets a history longer than an action ever has. */
for (let number = 0; number < ACTIONS; number += 1) {
  const responsible = [{ role: 'avdelningschef', asWritten: 'Avd.chef', lead: true }];
  await world.store.create('action', anAction({ id: `load-${number}`, number: `L${number}`, responsible }));
}
const files: readonly Uint8Array[] = [
  docx(paragraph('x').repeat(300_000)),
  docx('<w:p>'.repeat(50_000)),
  docx('&a;', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'),
  zip({ 'word/document.xml': 'x'.repeat(200 * 1024 * 1024) }),
  xlsx({ rows: Array.from({ length: 6_000 }, (_, row) => [`${row}`, 'x', 'x', 'x']) }),
  new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'.repeat(50_000)),
];

// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.on('message', (told: 'files' | 'state' | 'end') => void answer(told));

async function answer(told: 'files' | 'state' | 'end'): Promise<void> {
  if (told === 'files') {
    const outcomes = await Promise.all(files.map((bytes) => readInProcess(bytes, '2026-11-30')));
    process.send?.({ refused: outcomes.filter(({ ok }) => !ok).length, of: files.length });
  }
  if (told === 'state') {
    global.gc?.();
    let changes = 0;
    for await (const { value } of world.store.find('action', { partition: 'plan|plan-a' }))
      changes += value.revision - 1;
    process.send?.({ rss: process.memoryUsage().rss, changes });
  }
  if (told === 'end') {
    await world.stop();
    process.exit();
  }
}

process.send?.({
  origin: world.origin,
  bearer: await world.issuer.bearer({ exp: world.issuer.now + 36_000 }),
  press: world.press(),
});
