import type { Action, Change } from '../../domain/action.ts';
import { answerersOf, hasJoined, hasRejected, passedOnAs, passedOnTo } from '../../domain/answering.ts';
import { isUndone } from '../../domain/history.ts';
import { keepChange } from '../../domain/keepChange.ts';
import { openProposal } from '../../domain/openProposal.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { aHolding, anAction } from '../support/builders.ts';
import { anAnswerer, aRegister, responsible } from '../support/people.ts';

const AT = '2026-11-27T09:00:00.000Z';
type What = Change['what'];
let count = 0;
const change = (by: string, what: What, of: Partial<Change> = {}): Change => ({
  ...{ id: `c${(count += 1)}`, at: AT, by, role: null, unit: null, what },
  ...of,
});
const rejected = (by = 'eva', of: Partial<Change> = {}) =>
  change(by, { kind: 'rejected' }, { role: 'enhetschef', unit: 'eken', ...of });
const assigned = (to: string, of: Partial<Extract<What, { kind: 'assigned' }>> = {}) =>
  change('anna', { kind: 'assigned', role: 'enhetschef', unit: 'eken', from: 'eva', to, ...of });
const undo = ({ id }: Change) => change('anna', { kind: 'undo', of: id });
const comment = change('eva', { kind: 'comment', text: 'x', forReport: false }, { role: 'enhetschef', unit: 'eken' });
const action = (...history: readonly Change[]): Action =>
  anAction({ responsible: responsible('enhetschef', 'controller'), history });
const who = (of: Action): readonly string[] =>
  answerersOf(of, aRegister(), 'olle', '2026-11-30').map(({ person, proxy }) => (proxy ? `${person} för` : person));

describe('whoever answers in the place of a role’s holder', () => {
  it('is the one made responsible last, for that role and unit alone', () => {
    expect(who(action(assigned('kim')))).toEqual(['kim', 'elin', 'bo']);
    expect(who(action(assigned('kim'), assigned('ulla'), comment))).toEqual(['ulla', 'elin', 'bo']);
    expect(who(action(assigned('kim', { unit: 'linden' })))).toEqual(['eva', 'kim', 'bo']);
    expect(who(action(assigned('kim', { role: 'controller', unit: null })))).toEqual(['eva', 'elin', 'kim']);
    expect(who(action(assigned('kim', { role: 'controller' })))).toEqual(['eva', 'elin', 'bo']);
  });

  it('is the one before, when that is taken back', () => {
    const [kim, ulla] = [assigned('kim'), assigned('ulla')];
    expect(who(action(kim, ulla, undo(ulla)))).toEqual(['kim', 'elin', 'bo']);
    expect(who(action(kim, undo(kim)))).toEqual(['eva', 'elin', 'bo']);
  });

  it('is the plan’s owner for one who has said it is not theirs, until they are made responsible again', () => {
    expect(who(action(rejected()))).toEqual(['olle för', 'elin', 'bo']);
    expect(who(action(rejected(), comment))).toEqual(['olle för', 'elin', 'bo']);
    expect(who(action(rejected('elin')))).toEqual(['eva', 'elin', 'bo']);
    expect(who(action(rejected('eva', { unit: 'linden' })))).toEqual(['eva', 'elin', 'bo']);
    expect(who(action(rejected('eva', { role: 'controller' })))).toEqual(['eva', 'elin', 'bo']);
    expect(who(action(rejected(), assigned('eva')))).toEqual(['eva', 'elin', 'bo']);
    expect(who(action(rejected(), assigned('eva', { unit: 'linden' })))).toEqual(['olle för', 'eva', 'bo']);
    expect(who(action(assigned('eva'), rejected()))).toEqual(['olle för', 'elin', 'bo']);
  });

  it('is told by the word that was given, and not by another’s', () => {
    const eva = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
    expect(hasRejected(action(rejected()), eva)).toBe(true);
    expect(hasRejected(action(rejected(), assigned('kim')), eva)).toBe(true);
    expect(hasRejected(action(rejected(), assigned('eva', { role: 'controller' })), eva)).toBe(true);
    expect(hasRejected(action(rejected(), comment), eva)).toBe(true);
    expect(hasRejected(action(comment), eva)).toBe(false);
    const word = rejected();
    expect(hasRejected(action(word, undo(word)), eva)).toBe(false);
  });

  it('knows what made it so', () => {
    const proxy = anAnswerer({ person: 'olle', role: 'enhetschef', unit: 'eken', proxy: true });
    const [first, second] = [rejected(), rejected()];
    expect(passedOnTo(proxy, action(first, second, comment))).toBe(second);
    expect(passedOnTo(proxy, action(first, second, undo(second)))).toBe(first);
    expect(passedOnTo({ ...proxy, proxy: false }, action(first))).toBeUndefined();
    expect(passedOnTo({ ...proxy, unit: 'linden' }, action(first))).toBeUndefined();
    expect(passedOnTo({ ...proxy, role: 'controller' }, action(first))).toBeUndefined();
    expect(passedOnTo(proxy, action(comment))).toBeUndefined();
  });
});

describe('the capacity in which somebody declined', () => {
  const since = '2026-11-27T09:00:00.000Z';
  it('is found from a moment on, with what it would have decided', () => {
    expect(passedOnAs(action(rejected()), 'eva', since)).toEqual({
      ...{ person: 'eva', role: 'enhetschef', unit: 'eken', lead: true, proxy: false },
    });
    const controller = rejected('bo', { role: 'controller', unit: null });
    expect(passedOnAs(action(controller), 'bo', since)).toMatchObject({ role: 'controller', lead: false });
  });

  it('is that of whoever has given it to somebody else, in the role and unit they gave away', () => {
    const given = change('olle', { kind: 'assigned', role: 'enhetschef', unit: 'eken', from: 'olle', to: 'kim' });
    expect(passedOnAs(action(given), 'olle', since)).toMatchObject({ role: 'enhetschef', unit: 'eken', lead: true });
    expect(passedOnAs(action(given, undo(given)), 'olle', since)).toBeUndefined();
    expect(passedOnAs(action(assigned('kim')), 'anna', since)).toBeUndefined();
  });

  it('is nobody’s who has not, has taken it back, did so before, or spoke for no role', () => {
    const word = rejected();
    expect(passedOnAs(action(word), 'bo', since)).toBeUndefined();
    expect(passedOnAs(action(comment), 'eva', since)).toBeUndefined();
    expect(passedOnAs(action(word, undo(word)), 'eva', since)).toBeUndefined();
    expect(passedOnAs(action(word), 'eva', '2026-11-27T09:00:01.000Z')).toBeUndefined();
    expect(passedOnAs(action(rejected('eva', { role: null })), 'eva', since)).toBeUndefined();
  });
});

describe('a unit', () => {
  const published = change('olle', { kind: 'published' });
  const from = (day: string, given = {}) =>
    aRegister({ holdings: [aHolding({ role: 'enhetschef', unit: 'eken', from: day, ...given })] });
  const eken = { role: 'enhetschef', unit: 'eken' };

  it('has joined when its role was first held after the plan was published', () => {
    expect(hasJoined(action(published), eken, from('2026-11-28'))).toBe(true);
    expect(hasJoined(action(published), eken, from('2026-11-27'))).toBe(false);
    expect(hasJoined(action(comment, published), eken, from('2026-11-28'))).toBe(true);
  });

  it('has not when it shared the action from the start, or nobody holds the role, or it is no unit', () => {
    const both = aRegister({
      holdings: [
        aHolding({ id: 'h1', role: 'enhetschef', unit: 'eken', from: '2026-01-01' }),
        aHolding({ id: 'h2', role: 'enhetschef', unit: 'eken', from: '2026-12-01' }),
      ],
    });
    expect(hasJoined(action(published), eken, both)).toBe(false);
    expect(hasJoined(action(published), eken, from('2026-12-01', { unit: 'linden' }))).toBe(false);
    expect(hasJoined(action(published), eken, from('2026-12-01', { role: 'controller' }))).toBe(false);
    expect(hasJoined(action(published), { ...eken, unit: null }, from('2026-12-01', { unit: null }))).toBe(false);
    expect(hasJoined(action(comment), eken, from('2026-12-01'))).toBe(false);
  });
});

describe('a proposed date', () => {
  const proposed = (to = '2027-03-01') => change('eva', { kind: 'proposed', to, reason: 'Skäl.', asked: 'anna' });
  const of = (...history: readonly Change[]) => openProposal({ ...action(...history), due: null });

  it('waits, the latest of them, while the action has no date', () => {
    const [first, second] = [proposed(), proposed('2027-04-01')];
    expect(of(first, second, comment)).toBe(second);
    expect(of(comment)).toBeUndefined();
    expect(openProposal({ ...action(first), due: '2027-03-01' })).toBeUndefined();
  });

  it('waits no longer when it is taken back, or a date has been set since and taken back again', () => {
    const first = proposed();
    const date = change('anna', { kind: 'date', from: null, to: '2027-03-01', reason: '' });
    expect(of(first, undo(first))).toBeUndefined();
    expect(of(first, date, undo(date))).toBeUndefined();
    expect(of(date, undo(date), first)).toBe(first);
  });
});

describe('a change that several make at once', () => {
  it('is undone by its own undoing alone', () => {
    const [one, other] = [rejected(), rejected()];
    expect(isUndone([one, undo(other)], one.id)).toBe(false);
    expect(isUndone([one, undo(one)], one.id)).toBe(true);
    expect(isUndone([one], one.id)).toBe(false);
  });

  it('is decided anew on what the earlier one left, and given up after five', async () => {
    const store = openMemoryStore();
    await store.create('action', action());
    const here = action();
    let calls = 0;
    const heard = (now: Action): Action => ({ ...now, revision: now.revision + 1 });
    const racing = {
      ...store,
      replace: (async (...given: Parameters<typeof store.replace>) =>
        (calls += 1) < 3 ? null : store.replace(...given)) as typeof store.replace,
    };
    expect(await keepChange(racing, here, heard)).toMatchObject({ id: here.id, revision: here.revision + 1 });
    expect(calls).toBe(3);
    const losing = { ...store, replace: (async () => ((calls += 1), null)) as unknown as typeof store.replace };
    calls = 0;
    expect(await keepChange(losing, here, heard)).toBeUndefined();
    expect(calls).toBe(5);
  });

  it('is none where there is nothing to change, or no action', async () => {
    const store = openMemoryStore();
    expect(await keepChange(store, action(), (now) => now)).toBeUndefined();
    await store.create('action', action());
    expect(await keepChange(store, action(), () => undefined)).toBeUndefined();
  });
});
