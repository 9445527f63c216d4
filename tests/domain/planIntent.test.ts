import type { Intent } from '../../domain/intent.ts';
import { planIntent } from '../../domain/planIntent.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { anIntent } from '../support/builders.ts';
import { all } from '../support/storing.ts';

const ref = (action: string) => ({ plan: 'plan-a', action });
const told = (...actions: readonly string[]) => anIntent({ form: 'told', actions: actions.map(ref) });
const sent = (at: string): Intent['state'] => ({ name: 'delivered', at, activity: 'm1', conversation: 'c' });
const sending = { name: 'sending', by: 'one', leaseEnds: '2026-11-30T07:12:00.000Z' } as const;

let store: PlanStore;
beforeEach(() => {
  store = openMemoryStore();
});
const kept = async () => (await all(store, 'intent'))[0];
const named = async () => (await kept())?.actions.map(({ action }) => action);
/** How often it was written again after it was made. */
const version = async () => (await store.read('intent', 'recipient|anna', 'reminder|2026-11-30|anna'))?.version;

describe('what somebody is to be told', () => {
  it('is kept, and once however often it is asked for', async () => {
    expect([await planIntent(store, told('a1')), await planIntent(store, told('a1'))]).toEqual([true, true]);
    expect((await all(store, 'intent')).map(({ actions }) => actions)).toEqual([[ref('a1')]]);
    await planIntent(store, told('a2'));
    const before = await version();
    expect(await planIntent(store, told('a2'))).toBe(true);
    expect(await version()).toBe(before);
  });

  it('goes along with the card that the same person has for that day', async () => {
    await store.create('intent', anIntent({ actions: [ref('a1')] }));
    expect(await planIntent(store, { ...told('a2'), decisions: [ref('a7')] })).toBe(true);
    expect(await named()).toEqual(['a1', 'a2']);
    expect(await kept()).toMatchObject({ form: 'digest', told: [ref('a2')], decisions: [ref('a7')] });
  });

  it.each<[name: string, state: Intent['state']]>([
    ['is on its way', sending],
    ['has gone', sent('2026-11-30T07:00:05.000Z')],
    ['was given up', { name: 'superseded', at: '2026-11-30T07:00:05.000Z', reason: 'nothingLeft' }],
  ])('is not said by a card that %s', async (_, state) => {
    await store.create('intent', anIntent({ actions: [ref('a1')], state }));
    expect(await planIntent(store, told('a2'))).toBe(false);
    expect(await planIntent(store, { ...told('a1'), decisions: [ref('a7')] })).toBe(false);
    expect(await named()).toEqual(['a1']);
  });

  it('has been said when the card that went out since has all of it', async () => {
    const gone = anIntent({ actions: [ref('a1'), ref('a2')], decisions: [ref('a7')], state: sent('2026-11-30T07:00:05.000Z') }); // prettier-ignore
    await store.create('intent', gone);
    expect(await planIntent(store, told('a2'))).toBe(true);
    expect(await planIntent(store, { ...told('a1'), decisions: [ref('a7')] })).toBe(true);
    // Asked for after it went out: that card cannot have meant it.
    expect(await planIntent(store, { ...told('a2'), dueAt: '2026-11-30T07:00:05.000Z' })).toBe(false);
    expect(await planIntent(store, { ...told('a2'), dueAt: '2026-11-30T09:00:00.000Z' })).toBe(false);
    expect(await kept()).toEqual(gone);
  });

  it('has not been said by a card that lacks a moved date of it', async () => {
    const moved = (change: string) => ({ ...told('a1'), actions: [], moved: [{ ...ref('a1'), change }] });
    await store.create('intent', { ...moved('c1'), state: sent('2026-11-30T07:00:05.000Z') });
    expect(await planIntent(store, moved('c1'))).toBe(true);
    expect(await planIntent(store, moved('c2'))).toBe(false);
  });

  it('needs no questions to have been said', async () => {
    await store.create('intent', anIntent({ actions: [ref('a1')], state: sent('2026-11-30T07:00:05.000Z') }));
    expect(await planIntent(store, told('a1'))).toBe(true);
  });

  it.each<[name: string, state: Intent['state']]>([
    ['is on its way', sending],
    ['could not be delivered', { name: 'undeliverable', at: '2026-11-30T07:00:05.000Z', reason: 'http403' }],
    ['was given up', { name: 'superseded', at: '2026-11-30T07:00:05.000Z', reason: 'nothingLeft' }],
  ])('has not been said by one that %s, though it has all of it', async (_, state) => {
    await store.create('intent', anIntent({ actions: [ref('a1')], state }));
    expect(await planIntent(store, told('a1'))).toBe(false);
  });
});

describe('what is kept while others write', () => {
  /** A store in which the first so many replacements come too late. */
  const losing = (times: number) => {
    let tried = 0;
    const replace: PlanStore['replace'] = async (...given) => {
      tried += 1;
      return tried <= times ? undefined : store.replace(...given);
    };
    return { busy: { ...store, replace }, tried: () => tried };
  };

  it('is tried again, and given up after five', async () => {
    await store.create('intent', anIntent({ actions: [ref('a1')] }));
    const never = losing(99);
    expect(await planIntent(never.busy, told('a2'))).toBe(false);
    expect(never.tried()).toBe(5);
    expect(await named()).toEqual(['a1']);
    const late = losing(4);
    expect(await planIntent(late.busy, told('a2'))).toBe(true);
    expect(await named()).toEqual(['a1', 'a2']);
  });

  it('is made anew when the one that was in its way is gone', async () => {
    let tried = 0;
    const create: PlanStore['create'] = async (...given) => ((tried += 1) === 1 ? undefined : store.create(...given));
    expect(await planIntent({ ...store, create }, told('a1'))).toBe(true);
    expect(await named()).toEqual(['a1']);
  });
});
