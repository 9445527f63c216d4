import type { BotDeps } from '../../bot/turn.ts';
import { updateCopies } from '../../bot/updateCopies.ts';
import { webLinks } from '../../bot/links.ts';
import type { Message } from '../../domain/ports.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aHolding, anAction, anIntent, aPerson, aPlan, aRole } from '../support/builders.ts';
import { settle, wordsOf } from '../support/teamsWorld.ts';

const AT = '2026-11-30T08:00:00.000Z';
const TITLES = ['Rutin för läkemedel', 'Plan för lokaler', 'Handledning'];

/** Anna shares three actions, and one digest that shows them all has been delivered to her. */
async function aWorld() {
  const store = openMemoryStore();
  await settle(store, {
    people: [aPerson()],
    roles: [aRole({ id: 'avdelningschef', kind: 'single', reportsTo: null })],
    units: [],
    holdings: [aHolding({ role: 'avdelningschef', unit: null })],
  });
  await store.create('plan', aPlan());
  const responsible = [{ role: 'avdelningschef', asWritten: 'Avd.chef', lead: true }];
  const actions = TITLES.map((title, n) => anAction({ id: `a${n}`, title, due: '2026-12-04', responsible }));
  for (const action of actions) await store.create('action', action);
  await store.create(
    'intent',
    anIntent({
      actions: actions.map(({ plan, id }) => ({ plan, action: id })),
      state: { name: 'delivered', conversation: 'a:1anna', activity: '1', at: AT },
    }),
  );
  const chat = { of: 'anna', kind: 'personal', id: 'a:1anna', member: '29:anna', reachable: true, seen: AT } as const;
  await store.create('conversation', { ...chat, serviceUrl: 'https://smba.example/' });
  const updates: Message[] = [];
  const waiting: (() => Promise<void>)[] = [];
  const deps = {
    store,
    links: webLinks('https://planbot.example'),
    messenger: { update: async (_to: unknown, _activity: string, message: Message) => void updates.push(message) },
    afterwards: (work: () => Promise<void>) => void waiting.push(work),
    outdated: new Map(),
  } as unknown as BotDeps;
  const organisation = await readOrganisation(store);
  const change = async (n: number) => {
    const stored = (await store.read('action', 'plan|plan-a', `a${n}`))!;
    await store.replace('action', stored, { ...stored.value, status: 'done' });
    updateCopies(deps, { at: AT }, { action: stored.value, organisation });
  };
  const settled = async () => {
    for (const work of waiting.splice(0)) await work();
  };
  return { change, settled, updates };
}

describe('the other copies of a card', () => {
  it('are updated once for a burst of presses, and then show all of it', async () => {
    const { change, settled, updates } = await aWorld();
    for (const n of [0, 1, 0]) await change(n);
    await settled();
    expect(updates).toHaveLength(1);
    const words = wordsOf(updates[0]?.card);
    for (const title of TITLES) expect(words).toContain(title);
    expect(words.match(/Klar/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('are updated again for a press that comes later', async () => {
    const { change, settled, updates } = await aWorld();
    await change(0);
    await settled();
    await settled();
    await change(1);
    await settled();
    expect(updates).toHaveLength(2);
  });
});
