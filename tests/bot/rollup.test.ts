import { figures } from '../../domain/figures.ts';
import { anAction, aPlan, aSnapshot } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { findButton, wordsOf } from '../support/teamsWorld.ts';

describe('"veckan" where there are several plans', () => {
  let world: PlannedWorld;
  beforeAll(async () => {
    world = await openPlannedWorld();
    const { store } = world;
    await store.create('plan', aPlan({ id: 'plan-b', letter: 'B', title: 'Bemanningsplanen', published: '2026-11-03T08:00:00.000Z' })); // prettier-ignore
    const of = { plan: 'plan-b', responsible: responsible('avdelningschef') };
    const one = anAction({ ...of, id: 'b1', number: 'B1', due: '2026-11-13' });
    const two = anAction({ ...of, id: 'b2', number: 'B2', status: 'done' });
    for (const action of [one, two]) await store.create('action', action);
    const then = figures([one, { ...two, status: 'notStarted' }], '2026-11-12', null);
    await store.create('snapshot', aSnapshot({ plan: 'plan-b', date: '2026-11-23', at: '2026-11-23T07:00:00.000Z', figures: then })); // prettier-ignore
    // This morning's summary is no measure of the week that has been.
    const now = figures([one, two], '2026-11-30', null);
    await store.create('snapshot', aSnapshot({ plan: 'plan-b', date: '2026-11-30', figures: now }));
    await world.install('olle');
  });
  afterAll(() => world.stop());
  const say = async (person: string, text: string) => wordsOf((await world.say(person, text))?.card);

  it('shows whoever owns a plan all of them, each with what has changed since last week', async () => {
    const words = await say('olle', 'veckan');
    expect(words).toContain('Alla planer vecka 49');
    expect(words).toContain('1 av 3 åtgärder är klar i 2 planer. 1 är försenad.');
    expect(words).toContain(
      '1 av 2 åtgärder är klar – 1 fler än förra veckan. 1 är försenad – 1 fler än förra veckan.',
    );
    // A plan without a summary last week is compared with nothing.
    expect(words).toContain('0 av 1 åtgärder är klara. Ingen är försenad.');
    expect(words.indexOf('Bemanningsplanen')).toBeLessThan(words.indexOf('Handlingsplan för äldreomsorgen'));
  });

  it('opens one of them by its button or its letter', async () => {
    await world.say('olle', 'veckan');
    const button = findButton(world.newest('olle').card, 'Plan A');
    await world.invoke('olle', 'adaptiveCard/action', { action: button, trigger: 'manual' });
    expect(wordsOf(world.newest('olle').card)).toContain('Handlingsplan för äldreomsorgen');
    expect(await say('olle', 'veckan b')).toContain('Bemanningsplanen');
    expect(await say('olle', 'veckan Ö')).toContain('Alla planer');
  });

  it('says the same of one of them as of all: what has changed since last week, and not since this morning', async () => {
    for (const asked of ['veckan', 'veckan b'])
      expect(await say('olle', asked)).toMatch(/1 av 2 åtgärder är klar[^.]* – 1 fler än förra veckan/);
  });

  it('shows everybody else one plan', async () => {
    const words = await say('anna', 'veckan');
    expect(words).toContain('Bemanningsplanen');
    expect(words).not.toContain('Alla planer');
  });

  it('shows in a channel the plan whose channel it is', async () => {
    const stored = await world.store.read('plan', 'plans', 'plan-a');
    await world.store.replace('plan', stored!, { ...stored!.value, channel: '19:x@thread.tacv2' });
    const before = world.connector.seen.length;
    const from = world.from('olle');
    const conversation = { ...(from.conversation as object), id: '19:x@thread.tacv2', conversationType: 'channel', isGroup: true }; // prettier-ignore
    const channelData = { ...(from.channelData as object), channel: { id: '19:x@thread.tacv2' } };
    await world.post({ ...from, type: 'message', text: '<at>Planboten</at> veckan', conversation, channelData });
    const words = wordsOf(world.connector.seen[before]?.card);
    expect(words).toContain('Handlingsplanen vecka 49');
    expect(words).toContain('Handlingsplan för äldreomsorgen');
  });
});
