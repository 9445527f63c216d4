import type { Action, Change } from '../../domain/action.ts';
import type { Intent, IntentState } from '../../domain/intent.ts';
import { askManagers } from '../../scheduler/askManagers.ts';
import { anAction, anIntent } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';
import { openSchedulingWorld, type SchedulingWorld } from '../support/schedulingWorld.ts';

/** Monday 14 December 2026; Bo proposed a date to Anna, his manager, on the Wednesday before. */
const NOW = '2026-12-14T06:30:00.000Z';
const A1 = { plan: 'plan-a', action: 'a1' };
const A2 = { plan: 'plan-a', action: 'a2' };
const what = { kind: 'proposed', to: '2027-03-01', reason: '', asked: 'anna' } as const;
const proposed: Change = { id: 'c1', at: '2026-12-09T09:00:00.000Z', by: 'bo', role: 'controller', unit: null, what };
const bos = (given: Partial<Action> = {}) => anAction({ id: 'a1', responsible: responsible('controller'), ...given });

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(NOW);
});
const asking = (...actions: readonly Action[]) => askManagers(world.process(), anOrganisation(), actions, NOW);

const delivered: IntentState = { name: 'delivered', at: '2026-12-10T07:00:00.000Z', activity: 'm', conversation: 'c' };
const ended = (name: 'undeliverable' | 'superseded'): IntentState => ({ name, at: NOW, reason: 'x' });

describe('a proposal', () => {
  it.each<[string, Partial<Intent> | undefined]>([
    ['no card has gone', undefined],
    ['the last card was before it', { date: '2026-12-08', decisions: [A1] }],
    ['the card since was about another action', { decisions: [A2] }],
    ['the card since asked nothing', {}],
    ['the card since could not be delivered', { decisions: [A1], state: ended('undeliverable') }],
    ['the card since was given up', { decisions: [A1], state: ended('superseded') }],
    ['the card since was another’s', { decisions: [A1], recipient: 'olle' }],
  ])('is put to the manager while %s', async (_when, card) => {
    if (card) await world.store.create('intent', anIntent({ date: '2026-12-10', state: delivered, ...card }));
    const { today, earlier, about } = await asking(bos({ history: [proposed] }));
    expect([[...today], [...earlier], [...about]]).toEqual([[['anna', [A1]]], [], []]);
  });

  it.each<[string, Partial<Intent>]>([
    ['has come', { state: delivered }],
    ['came on the day itself', { state: delivered, date: '2026-12-09' }],
    ['has come, with others on it', { state: delivered, decisions: [A2, A1] }],
    ['is about to go out', { state: { name: 'planned', notBefore: NOW } }],
    ['may have come', { state: { name: 'unknown', since: NOW, decideAt: NOW } }],
  ])('only goes along with another card once the one about it %s', async (_when, card) => {
    await world.store.create('intent', anIntent({ date: '2026-12-10', decisions: [A1], ...card }));
    const { today, earlier } = await asking(bos({ history: [proposed] }));
    expect([[...today], [...earlier]]).toEqual([[], [['anna', [A1]]]]);
  });

  it('is one of several to the same manager', async () => {
    const { today } = await asking(bos({ history: [proposed] }), bos({ id: 'a2', history: [proposed] }));
    expect([...today]).toEqual([['anna', [A1, A2]]]);
  });
});

describe('silence', () => {
  const late = { due: '2026-11-06', heard: '2026-11-02' };
  const reminded = async (...ids: readonly string[]) => {
    for (const day of ['2026-11-23', '2026-11-30', '2026-12-07']) {
      const actions = ids.map((action) => ({ plan: 'plan-a', action }));
      const state = { ...delivered, at: `${day}T07:00:00.000Z` };
      await world.store.create('intent', anIntent({ recipient: 'bo', date: day, actions, state }));
    }
  };
  const finds = () => jest.spyOn(world.store, 'find');

  it('about several actions is put as several questions, and the person is told of each', async () => {
    for (const id of ['a1', 'a2']) await world.store.create('action', bos({ id, ...late }));
    await reminded('a1', 'a2');
    const find = finds();
    const { today, earlier, about } = await asking(bos(late), bos({ id: 'a2', ...late }));
    expect([[...today], [...earlier], [...about]]).toEqual([[['anna', [A1, A2]]], [], [['bo', [A1, A2]]]]);
    // Bo’s reminders are read once.
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is not looked into where nothing is late enough for a question', async () => {
    await reminded('a1');
    const find = finds();
    const { today } = await asking(bos({ due: '2026-12-04' }));
    expect([[...today], find.mock.calls]).toEqual([[], []]);
  });
});
