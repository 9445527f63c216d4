import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { wordsOf, type Json } from '../support/teamsWorld.ts';

/** A button that has been passed on carries its payload along; what it answers is for those who may see the plan. */
let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
});
afterEach(() => world.stop());

const TITLE = 'Rutin för läkemedelshantering';
const at = { p: 'plan-a', a: 'a8', c: 'reminder|2026-11-30|anna', rev: 0 };
const PRESSES: readonly (readonly [verb: string, data: Json])[] = [
  ['status.set', { ...at, to: 'done' }],
  ['status.undo', { ...at, change: 'c1' }],
  ['owner.reject', at],
  ['date.accept', { ...at, change: 'c1' }],
  ['remind.now', at],
  ['card.refresh', at],
];
const FORMS = ['date.open', 'comment.open', 'owner.open'];

const press = async (person: string, verb: string, data: Json) => {
  const action = { type: 'Action.Execute', verb, data };
  return wordsOf((await world.invoke(person, 'adaptiveCard/action', { action, trigger: 'manual' })).body.value);
};
const open = async (person: string, v: string) =>
  wordsOf((await world.invoke(person, 'task/fetch', { data: { ...at, v } })).body.task);

describe('a button in the hands of somebody who has nothing to do with any plan', () => {
  it.each(PRESSES)('changes nothing and tells nothing of the action: %s', async (verb, data) => {
    const words = await press('stranger', verb, data);
    expect(words).not.toBe('');
    expect(words).not.toContain(TITLE);
    expect((await world.action()).history).toEqual([]);
  });

  it.each(FORMS)('opens no form: %s', async (verb) => {
    const words = await open('stranger', verb);
    expect(words).toContain('Bara den som är ansvarig');
    expect(words).not.toContain(TITLE);
  });
});

describe('a button in the hands of a colleague', () => {
  it('says how things stand, since everybody of the organisation may see the plan', async () => {
    expect(await press('eva', 'status.set', { ...at, to: 'done' })).toContain(TITLE);
    for (const form of FORMS) expect(await open('eva', form)).toContain(TITLE);
    expect((await world.action()).history).toEqual([]);
  });
});
