import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlanStore } from '../../domain/ports.ts';
import { collect } from '../../domain/reading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aHolding, aPerson } from '../support/builders.ts';
import { openTeamsWorld, settle, wordsOf, type TeamsWorld } from '../support/teamsWorld.ts';

const FIRST = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Måltidsmiljö | Se över måltiderna tillsammans med de boende. | 2027-02-01 | Avd.chef |
| 2 | Bemanning | Ta fram ett gemensamt schema för natten. | Våren 2027 | Avd.chef |
| 3 | Dokumentation | Utbilda samtlig personal i dokumentation. | 2027-03-01 | Controller |
`;
const SECOND = FIRST.replace('2027-03-01', '2027-04-01')
  .replace('| 2 | Bemanning | Ta fram ett gemensamt schema för natten. | Våren 2027 | Avd.chef |\n', '')
  .concat('| 4 | Larm | Prova nya trygghetslarm på två enheter. | 2027-05-03 | Avd.chef |\n');

describe('a plan that is sent to the bot', () => {
  let world: TeamsWorld;
  let store: PlanStore;
  let files: Server;
  let served: Record<string, string>;
  const address = (name: string) => `http://127.0.0.1:${(files.address() as AddressInfo).port}/${name}`;

  beforeEach(async () => {
    served = { first: FIRST, second: SECOND, letter: 'Hej, här kommer inget.' };
    files = createServer((request, response) => response.end(served[(request.url ?? '').slice(1)] ?? ''));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    store = openMemoryStore();
    await settle(store, {
      people: [aPerson({ id: 'anna' })],
      roles: [],
      units: [],
      holdings: [aHolding({ role: 'avdelningschef', person: 'anna', unit: null })],
    });
    world = await openTeamsWorld(store, '2026-12-01T09:00:00.000Z');
    await world.install('anna');
  });

  afterEach(async () => {
    await world.stop();
    files.close();
    files.closeAllConnections();
  });

  const publish = async (name: string) => {
    const preview = await world.sendFile('anna', `${name}.md`, address(name));
    if (!preview) throw new Error('no answer to the file');
    const answer = await world.press('anna', preview, 'Publicera');
    return { preview: wordsOf(preview.card), answer: wordsOf(answer.body.value) };
  };
  const actions = async () => {
    const [plan] = await collect(store.find('plan', {}));
    return collect(store.find('action', { partition: `plan|${plan?.id}` }));
  };

  it('is shown with its doubts before anything is kept of it', async () => {
    const preview = await world.sendFile('anna', 'plan.md', address('first'));
    expect(wordsOf(preview?.card)).toContain('Stämmer det här?');
    expect(wordsOf(preview?.card)).toContain('Våren 2027');
    expect(await collect(store.find('plan', {}))).toEqual([]);
    expect(await collect(store.find('action', {}))).toEqual([]);
  });

  it('is published once, however often the button is pressed', async () => {
    const { answer } = await publish('first');
    expect(answer).toContain('3 åtgärder');
    const preview = world.seenBy('anna').at(-1);
    await world.press('anna', preview!, 'Publicera').catch(() => undefined);
    expect(await collect(store.find('plan', {}))).toHaveLength(1);
    expect((await actions()).map(({ number, due }) => [number, due])).toEqual([
      ['A1', '2027-02-01'],
      ['A2', '2027-05-31'],
      ['A3', '2027-03-01'],
    ]);
  });

  it('is not read when it comes again without a change', async () => {
    await publish('first');
    const { preview } = await publish('first');
    expect(preview).toContain('3 oförändrade, 0 ändrade, 0 nya, 0 borttagna');
    expect(await actions()).toHaveLength(3);
    expect((await actions()).every(({ history }) => history.length === 1)).toBe(true);
  });

  it('becomes the newer version, with every answer kept', async () => {
    await publish('first');
    const mine = await world.say('anna', 'mina');
    await world.press('anna', mine!, 'Pågår', (await actions())[0]?.id);
    const { preview } = await publish('second');
    expect(preview).toContain('1 oförändrade, 1 ändrade, 1 ny, 1 borttagna');
    const now = new Map((await actions()).map((action) => [action.source.need, action]));
    expect(now.get('Måltidsmiljö')?.status).toBe('inProgress');
    expect(now.get('Dokumentation')?.due).toBe('2027-04-01');
    expect(now.get('Bemanning')?.status).toBe('withdrawn');
    expect(now.get('Larm')?.due).toBe('2027-05-03');
    expect(await collect(store.find('plan', {}))).toHaveLength(1);
  });

  it('can be thrown away, and not published after that', async () => {
    const preview = await world.sendFile('anna', 'plan.md', address('first'));
    await world.press('anna', preview!, 'Släng importen');
    const answer = await world.press('anna', preview!, 'Publicera');
    expect(wordsOf(answer.body.value)).toContain('Importen finns inte kvar');
    expect(await collect(store.find('plan', {}))).toEqual([]);
  });

  it('is refused with a reason when there is no plan in it, and when it cannot be fetched', async () => {
    expect(wordsOf((await world.sendFile('anna', 'brev.txt', address('letter')))?.card)).toContain('ingen tabell');
    expect(wordsOf((await world.sendFile('anna', 'x', 'https://elsewhere.example/x'))?.card)).toContain(
      'inte hämta filen',
    );
    expect(await collect(store.find('draft', {}))).toEqual([]);
  });

  it('floods nobody when it is old: its owner takes up what had passed, or puts it away', async () => {
    world.clock.set('2028-01-10T09:00:00.000Z');
    const preview = await world.sendFile('anna', 'plan.md', address('first'));
    const published = await world.press('anna', preview!, 'Publicera');
    expect(wordsOf(published.body.value)).toContain('3 åtgärder hade redan passerat sina datum');
    expect((await actions()).every(({ dormant }) => dormant)).toBe(true);
    const answered = await world.press('anna', { ...preview!, card: published.body.value! }, 'Ta upp igen');
    expect(wordsOf(answered.body.value)).not.toContain('passerat');
    await world.press('anna', { ...preview!, card: published.body.value! }, 'Arkivera');
    expect((await actions()).map(({ dormant, status, history }) => [dormant, status, history.length])).toEqual([
      [false, 'notStarted', 2],
      [false, 'notStarted', 2],
      [false, 'notStarted', 2],
    ]);
  });

  it('is not taken from somebody who has nothing to do with plans once there is one', async () => {
    await publish('first');
    const answer = await world.sendFile('eva', 'plan.md', address('second'));
    expect(wordsOf(answer?.card)).toContain('Du kan inte läsa in en plan');
  });
});
