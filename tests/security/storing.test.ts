import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { openSqliteStore } from '../../storage/sqliteStore.ts';
import { freePort } from '../kill/support.ts';
import { anAction, aUnit } from '../support/builders.ts';
import { faultyCosmos } from '../support/faultyCosmos.ts';
import { newFolder } from '../support/folders.ts';
import { responsible } from '../support/people.ts';
import { MONDAY, openPlannedWorld } from '../support/plannedWorld.ts';
import { openSecuredWorld } from '../support/securedWorld.ts';
import { all } from '../support/storing.ts';
import { conversationOf, openTeamsWorld, wordsOf, type TeamsWorld } from '../support/teamsWorld.ts';

/** The numbers are those of DELIVERY.md 7 J: the store as whoever presses, sends or starts the product meets it. */
describe('a store whose answers are lost', () => {
  const cosmos = faultyCosmos();

  it('139: when keeping what is to be sent times out, and was kept all the same, everybody gets one card', async () => {
    const { proxy, store, other } = cosmos();
    const world = await openPlannedWorld(store);
    const before = world.connector.seen.length;
    proxy.set({ on: 'create', carriedOut: true, answer: 'silence', about: '"form":"eve"' });
    world.clock.set('2026-12-03T09:00:00.000Z');
    await world.app.wake();
    await world.app.wake();
    await proxy.givenUp();
    expect(
      world.connector.seen
        .slice(before)
        .map(({ conversation }) => conversation)
        .sort(),
    ).toEqual([conversationOf('anna'), conversationOf('bo')]);
    const kept = (await all(other, 'intent')).filter(({ kind, date }) => kind === 'reminder' && date === '2026-12-03');
    expect(kept.map(({ state }) => state.name)).toEqual(['delivered', 'delivered']);
    await world.stop();
  });

  it('139: when keeping a press times out, and was kept all the same, it is answered as saved and is there once', async () => {
    const { proxy, store, other } = cosmos();
    const world = await openPlannedWorld(store);
    proxy.set({ on: 'replace', carriedOut: true, answer: 'silence' });
    const answer = await world.press('anna', world.newest('anna'), 'Klar');
    expect(answer.body.statusCode).toBe(200);
    expect(wordsOf(answer.body.value)).not.toContain('inte sparat');
    const kept = await other.read('action', 'plan|plan-a', 'a8');
    expect(kept?.value).toMatchObject({ status: 'done', revision: 2, history: [{ what: { to: 'done' } }] });
    await world.stop();
  });
});

describe('the program', () => {
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['main.ts'], {
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(tmpdir(), 'handlingsplan-tests'), ...env },
      encoding: 'utf8',
      timeout: 60_000,
    });

  it('140: does not start on a data folder that another process serves, and says what to do', async () => {
    const folder = newFolder();
    const first = openSqliteStore({ folder });
    const { status, stdout, stderr } = start({ DATA_FOLDER: folder, PORT: String(await freePort()) });
    await first.close();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Handlingsplan startar inte');
    expect(stderr).toContain('används redan av en annan process. Stäng den, eller sätt DATA_FOLDER');
  });

  it('140: does not start as one of two on the built-in database', () => {
    const { status, stderr } = start({ DATA_FOLDER: newFolder(), REPLICAS: '2' });
    expect(status).toBe(1);
    expect(stderr).toContain('tål bara en process: sätt COSMOS_ENDPOINT eller REPLICAS=1');
  });
});

describe('a disk that is full', () => {
  it('141: has a press say that nothing was saved, /health be red, and both well again when there is room', async () => {
    const folder = newFolder();
    const small = openSqliteStore({ folder, maxBytes: 200_000 });
    const world = await openPlannedWorld(small);
    const health = async ({ url }: TeamsWorld) => {
      const response = await fetch(new URL('/health', url));
      return [response.status, ((await response.json()) as { readonly store: string }).store];
    };
    expect(await health(world)).toEqual([200, 'ok']);
    // Somebody else's records take what room there is, down to the last page.
    for (const size of [10_000, 1_000, 100]) {
      const isRoom = (n: number) =>
        small.create('unit', aUnit({ id: `u${size}-${n}`, name: 'x'.repeat(size) })).then(
          () => true,
          () => false,
        );
      for (let n = 0; await isRoom(n); n += 1);
    }
    const comment = async (at: TeamsWorld) => {
      const data = { p: 'plan-a', a: 'a8', c: 'action', text: 'Å'.repeat(400) };
      const action = { type: 'Action.Execute', verb: 'comment.add', data };
      return wordsOf((await at.invoke('anna', 'adaptiveCard/action', { action, trigger: 'manual' })).body);
    };
    const changes = async (store: PlanStore) =>
      (await store.read('action', 'plan|plan-a', 'a8'))?.value.history.length ?? NaN;
    const answers: string[] = [];
    // What little is left on its own page may still hold one or two.
    for (; answers.length < 12 && !answers.at(-1)?.includes('inte sparat');) answers.push(await comment(world));
    expect(answers.at(-1)).toContain('Ditt svar är inte sparat');
    expect(await changes(small)).toBe(answers.length - 1);
    expect(await health(world)).toEqual([503, 'unwritable']);
    await world.stop();

    const roomy = openSqliteStore({ folder });
    const again = await openTeamsWorld(roomy, MONDAY);
    for (const person of ['anna', 'bo']) await again.install(person);
    expect(await comment(again)).not.toContain('inte sparat');
    expect(await changes(roomy)).toBe(answers.length);
    expect(await health(again)).toEqual([200, 'ok']);
    await again.stop();
  });
});

describe('ids of every sign', () => {
  const IDS = ['a/b', 'a\\b', 'a?b', 'a#b', 'a%2Fb'];

  it.each(IDS)('142: %s is pressed and read in the tab like any other', async (id) => {
    const store = openMemoryStore();
    await store.create('action', anAction({ id, number: 'X1', responsible: responsible('avdelningschef') }));
    const world = await openSecuredWorld(store);
    const data = { p: 'plan-a', a: id, c: 'mine', to: 'done', rev: 1 };
    const value = { action: { type: 'Action.Execute', verb: 'status.set', data }, trigger: 'manual' };
    const pressed = await world.send(JSON.stringify(world.press({ value })));
    expect(pressed.status).toBe(200);
    const read = await world.tab(`/plans/plan-a/actions/${encodeURIComponent(id)}`);
    expect(await read.json()).toMatchObject({ action: { id, status: 'done' } });
    expect(await world.isUntouched()).toBe(true);
    await world.stop();
  });
});
