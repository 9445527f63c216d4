import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlanStore } from '../../domain/ports.ts';
import { collect } from '../../domain/reading.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aHolding, aPerson } from '../support/builders.ts';
import {
  allObjects,
  openTeamsWorld,
  settle,
  wordsOf,
  type InvokeAnswer,
  type TeamsWorld,
} from '../support/teamsWorld.ts';

const FIRST = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Måltidsmiljö | Se över måltiderna tillsammans med de boende. | 2027-02-01 | Avd.chef |
| 2 | Bemanning | Ta fram ett gemensamt schema för natten. | Våren 2027 | Avd.chef |
| 3 | Dokumentation | Utbilda samtlig personal i dokumentation. | 2027-03-01 | Controller |
`;
/** A plan of another subject whose responsibles no register knows. */
const STRANGE = `Handlingsplan för klimatanpassning

| Problem | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- |
| Värme | Kartlägg boenden som saknar svalka. | 2027-02-01 | KSF |
| Vatten | Ta fram en rutin för vattenbrist. | 2027-03-01 | Controller |
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
    served = { first: FIRST, second: SECOND, strange: STRANGE, letter: 'Hej, här kommer inget.' };
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

  it('84: is not read when it comes again without a change', async () => {
    await publish('first');
    const { preview } = await publish('first');
    expect(preview).toContain('3 oförändrade, 0 ändrade, 0 nya, 0 borttagna');
    expect(await actions()).toHaveLength(3);
    expect((await actions()).every(({ history }) => history.length === 1)).toBe(true);
  });

  it('112: becomes the newer version, with every answer kept', async () => {
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

  it('81: is shown under a cleaned name, however the file was called', async () => {
    served['untitled'] = FIRST.replace('Handlingsplan för äldreomsorgen', '');
    const name = `../../x\u202Egpj.exe\r\n${'långt '.repeat(60)}.docx`;
    const preview = await world.sendFile('anna', name, address('untitled'));
    expect(wordsOf(preview?.card)).toContain('../../xgpj.exe långt');
    expect(JSON.stringify(preview?.card)).not.toMatch(/\u202E|\\r\\n|(långt ){30}/);
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

  it('106: floods nobody when it is old: its owner takes up what had passed, or puts it away', async () => {
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

  describe('with roles that nobody holds', () => {
    const planId = async () => (await collect(store.find('plan', {})))[0]?.id;
    const open = async (person: string) =>
      world.invoke(person, 'task/fetch', { data: { p: await planId(), v: 'roles.open' } });
    const save = async (person: string, data: object) =>
      world.invoke(person, 'task/submit', { data: { p: await planId(), v: 'roles.save', ...data } });
    const holdersOf = async (role: string) =>
      (await collect(store.find('holding', {}))).filter((one) => one.role === role).map(({ person }) => person);
    const asked = (answer: InvokeAnswer) =>
      allObjects(answer.body).flatMap(({ type, label }) => (type === 'Input.ChoiceSet' ? [label] : []));
    const sentBack = (answer: InvokeAnswer) => allObjects(answer.body).find(({ v }) => v === 'roles.save')?.['of'];

    it('names them when it is published, and asks who holds each', async () => {
      const { answer } = await publish('first');
      expect(answer).toContain('1 roll saknar person');
      expect(answer).toContain('controller');
      expect(answer).toContain('Koppla nu');
      expect(asked(await open('anna'))).toEqual(['controller']);
    });

    it('reminds whoever is chosen from then on, and says no more that anything is missing', async () => {
      await world.install('eva');
      await publish('first');
      const form = await open('anna');
      const saved = await save('anna', { of: sentBack(form), person0: 'eva' });
      expect(await holdersOf('controller')).toEqual(['eva']);
      expect(wordsOf(saved.body)).not.toContain('saknar person');
      await save('anna', { of: sentBack(form), person0: 'anna' });
      expect(await holdersOf('controller')).toEqual(['eva']);
    });

    it('remembers who stands behind words that no register knew, however many plans use them', async () => {
      const { preview } = await publish('strange');
      expect(preview).toContain('2 – alla behöver kopplas');
      const form = await open('anna');
      expect(asked(form)).toEqual(['KSF', 'controller']);
      await save('anna', { of: sentBack(form), person0: 'anna' });
      expect(await holdersOf('KSF')).toEqual(['anna']);
      served['later'] = STRANGE.replaceAll('klimatanpassning', 'kris')
        .replaceAll('KSF', 'K.S.F.')
        .replaceAll('vatten', 'ström');
      const again = await world.sendFile('anna', 'later.md', address('later'));
      expect(wordsOf(again?.card)).toContain('2 – 1 saknar person');
    });

    it('lets nobody but the owner of the plan say who they are, and takes no made-up person', async () => {
      await world.install('eva');
      await publish('first');
      const form = await open('anna');
      expect(wordsOf((await open('eva')).body)).not.toContain('controller');
      await save('eva', { of: sentBack(form), person0: 'eva' });
      await save('anna', { of: sentBack(form), person0: 'nobody-known' });
      await save('anna', { of: '99', person0: 'eva' });
      expect(await holdersOf('controller')).toEqual([]);
    });
  });
});
