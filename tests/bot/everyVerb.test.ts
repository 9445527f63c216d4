import { VERBS, type Verb } from '../../cards/verbs.ts';
import type { PlanStore } from '../../domain/ports.ts';
import type { RecordKind } from '../../domain/records.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { fragile } from '../support/fragile.ts';
import { SCENE_NOW, SCENES, settleScenes, type Scene } from '../support/verbScenes.ts';
import { all } from '../support/storing.ts';
import { allObjects, openTeamsWorld, wordsOf, type Json, type TeamsWorld } from '../support/teamsWorld.ts';

/** Every verb in every circumstance it can be met in: what is answered, and what is kept. */
const KEPT = ['action', 'person', 'holding', 'unit', 'role', 'plan', 'draft', 'report', 'reportSettings'] as const;
const ACTIONS_TITLE = 'Rutin för läkemedelshantering';
const NAMES = { execute: 'adaptiveCard/action', fetch: 'task/fetch', submit: 'task/submit' } as const;

const opened: TeamsWorld[] = [];
afterEach(async () => {
  for (const world of opened.splice(0)) await world.stop();
});
async function open(store: PlanStore = openMemoryStore(), isSettled = false): Promise<TeamsWorld> {
  if (!isSettled) await settleScenes(store);
  const world = await openTeamsWorld(store, SCENE_NOW);
  opened.push(world);
  return world;
}

const valueOf = (verb: Verb, { how }: Scene, data: object): object =>
  how === 'execute'
    ? { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
    : { data: { ...data, v: verb } };

interface Answer {
  readonly status: number;
  readonly words: string;
}
/** A press as Teams sends it; `more` changes who and from where. */
async function press(world: TeamsWorld, verb: Verb, scene: Scene, data = scene.data, more: Json = {}): Promise<Answer> {
  const activity = {
    ...world.from(scene.by),
    type: 'invoke',
    name: NAMES[scene.how],
    value: valueOf(verb, scene, data),
  };
  const response = await world.post({ ...activity, replyToId: 'm0', ...more });
  const text = await response.text();
  return { status: response.status, words: text === '' ? '' : wordsOf(JSON.parse(text)) };
}
const as = (person: string): Json => ({ from: { id: `29:${person}`, name: person, aadObjectId: person } });

/** Everything that is kept, less what is made up anew each time: ids, and who has been met. */
async function kept(store: PlanStore, without = ''): Promise<string> {
  const records: unknown[] = [];
  for (const kind of KEPT) {
    const found = await all(store, kind as RecordKind);
    records.push(found.filter((one) => !(kind === 'person' && (one as { id: string }).id === without)));
  }
  return JSON.stringify(records).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
}

const once = new Map<Verb, Promise<string>>();
/** What is kept when the verb has been pressed a single time. */
const keptAfterOnce = (verb: Verb): Promise<string> => {
  const known = once.get(verb);
  const after =
    known ??
    (async () => {
      const world = await open();
      await press(world, verb, SCENES[verb]);
      return kept(world.store);
    })();
  once.set(verb, after);
  return after;
};

const verbs = Object.keys(VERBS) as Verb[];
const where = (is: (scene: Scene) => unknown) => verbs.filter((verb) => is(SCENES[verb]));

test('every verb has its scene', () => expect(Object.keys(SCENES).sort()).toEqual([...verbs].sort()));

describe.each(verbs)('%s', (verb) => {
  const scene = SCENES[verb];

  it('does what it says, for the one it was meant for', async () => {
    const world = await open();
    const before = await kept(world.store);
    const { status, words } = await press(world, verb, scene);
    const after = await kept(world.store);
    // What is shown in other places follows the answer, and is there when the product has come to rest.
    await Promise.all(opened.splice(0).map((one) => one.stop()));
    const shown = world.connector.seen.map(({ card }) => wordsOf(card)).join(' ');
    const sent = world.connector.calls.map(({ body }) => wordsOf(body)).join(' ');
    expect(status).toBe(200);
    expect(`${words} ${shown} ${sent}`).toContain(scene.says);
    expect(after !== before).toBe(scene.changes);
  });

  it.each([
    ['delivered twice', { id: 'twice' }, { id: 'twice' }],
    ['pressed twice', { id: 'first' }, { id: 'second' }],
  ])('%s is done once, and answered both times', async (_, first, second) => {
    const world = await open();
    const answers = [
      await press(world, verb, scene, scene.data, first),
      await press(world, verb, scene, scene.data, second),
    ];
    for (const { status } of answers) expect(status).toBe(200);
    expect(await kept(world.store)).toBe(await keptAfterOnce(verb));
  });

  it('pressed at two replicas at once is done once', async () => {
    const store = openMemoryStore();
    const replicas = [await open(store), await open(store, true)];
    const answers = await Promise.all(replicas.map((replica) => press(replica, verb, scene)));
    for (const { status } of answers) expect(status).toBe(200);
    expect(await kept(store)).toBe(await keptAfterOnce(verb));
  });

  it('of another tenant is refused at the door', async () => {
    const world = await open();
    const before = await kept(world.store);
    const foreign = { conversation: { id: 'a:1x', tenantId: 'foreign' }, channelData: { tenant: { id: 'foreign' } } };
    expect((await press(world, verb, scene, scene.data, foreign)).status).toBe(403);
    expect(await kept(world.store)).toBe(before);
  });

  it.each(['a stranger', 'a guest without an id'])('by %s changes and tells nothing of the plan', async (who) => {
    const world = await open();
    const isGuest = who.startsWith('a guest');
    const before = await kept(world.store, 'stranger');
    const from = isGuest ? { from: { id: '29:guest', name: 'Gäst' } } : as('stranger');
    const { status, words } = await press(world, verb, scene, scene.data, from);
    expect(status).toBe(200);
    expect(words).not.toBe('');
    expect(words).not.toContain(ACTIONS_TITLE);
    expect(await kept(world.store, isGuest ? '' : 'stranger')).toBe(before);
  });

  it('as a message from an old client does the same', async () => {
    const world = await open();
    const value = { ...scene.data, v: verb };
    await world.post({ ...world.from(scene.by), type: 'message', value, replyToId: 'm0' });
    expect(await kept(world.store)).toBe(await keptAfterOnce(verb));
    const said = world.connector.calls
      .map(({ body }) => wordsOf(body) + JSON.stringify(body.attachments ?? ''))
      .join(' ');
    expect(said).not.toBe('');
    expect(allObjects(world.connector.calls.map(({ body }) => body)).length).toBeGreaterThan(0);
  });

  it('says that nothing was saved when the store does not answer', async () => {
    const store = fragile(openMemoryStore());
    const world = await open(store);
    const before = await kept(store);
    store.isDown = true;
    const { status, words } = await press(world, verb, scene);
    store.isDown = false;
    expect(status).toBe(200);
    expect(words).toContain('Planboten har ett avbrott. Ditt svar är inte sparat.');
    expect(words).toMatch(/Skicka koden [0-9a-f]{8} till supporten/);
    expect(await kept(store)).toBe(before);
  });
});

describe.each(where(({ own, forAll }) => !own && !forAll))('%s, pressed by a colleague it is not for', (verb) => {
  it('changes nothing', async () => {
    const world = await open();
    const before = await kept(world.store);
    const { status, words } = await press(world, verb, SCENES[verb], SCENES[verb].data, as('eva'));
    expect(status).toBe(200);
    expect(words).not.toBe('');
    expect(await kept(world.store)).toBe(before);
  });
});

describe.each(where(({ gone }) => gone))('%s, about what is no longer there', (verb) => {
  it('says so and changes nothing', async () => {
    const world = await open();
    const before = await kept(world.store);
    const { status, words } = await press(world, verb, SCENES[verb], SCENES[verb].gone);
    expect(status).toBe(200);
    expect(words).toMatch(/finns inte|Det finns ingen|Bara den|Underlag till mötet/);
    expect(await kept(world.store)).toBe(before);
  });
});

describe.each(where(({ stale }) => stale))('%s, from a card that is older than what somebody else did', (verb) => {
  it('shows how things stand now and changes nothing', async () => {
    const world = await open();
    const stored = await world.store.read('action', 'plan|plan-a', 'a8');
    const by = { id: 'c1', at: SCENE_NOW, by: 'olle', role: null, unit: null } as const;
    const history = [{ ...by, what: { kind: 'date', from: '2026-12-04', to: '2026-12-18', reason: 'Kurs' } }] as const;
    await world.store.replace('action', stored!, { ...stored!.value, revision: 2, due: '2026-12-18', history });
    const before = await kept(world.store);
    expect((await press(world, verb, SCENES[verb])).words).toContain(SCENES[verb].stale);
    expect(await kept(world.store)).toBe(before);
  });
});

test('status.undo after a day says that the time for it has passed, and changes nothing', async () => {
  const world = await open();
  const before = await kept(world.store);
  world.clock.set('2026-12-01T09:00:01.000Z');
  expect((await press(world, 'status.undo', SCENES['status.undo'])).words).toContain('Det går att ångra i 24 timmar');
  expect(await kept(world.store)).toBe(before);
});
