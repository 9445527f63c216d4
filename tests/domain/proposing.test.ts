import type { Change } from '../../domain/action.ts';
import { decide } from '../../domain/change.ts';
import { anAction } from '../support/builders.ts';
import { anAnswerer, asking } from '../support/people.ts';

const change = (what: Change['what'], of: Partial<Change> = {}): Change => ({
  ...{ id: 'c0', at: '2026-11-23T09:00:00.000Z', by: 'bo', role: 'controller', unit: null, what },
  ...of,
});
const proposed = (to: string, of: Partial<Change> = {}) =>
  change({ kind: 'proposed', to, reason: 'Lokalen är upptagen.', asked: 'anna' }, of);
const date = (to: string, of: Partial<Change> = {}) => change({ kind: 'date', from: null, to, reason: 'x' }, of);
const comment = change({ kind: 'comment', text: 'x', forReport: true }, { id: 'c8' });
/** As many revisions as changes, after the first. */
const after = (...history: readonly Change[]) => anAction({ due: null, history, revision: 1 + history.length });

describe('whoever leads an action without a date', () => {
  const bo = anAnswerer({ person: 'bo', role: 'controller' });
  const propose = (action = after(), rev = action.revision, to = '2026-12-11') =>
    decide(action, { kind: 'moveDate', to, reason: ' Lokalen. ', rev }, asking({ as: bo, manager: 'anna' }));

  it('proposes one to their manager, and until that one agrees there is none', () => {
    const decision = propose(after(comment));
    expect(decision).toMatchObject({ ok: true, action: { due: null, firstDue: null, revision: 3 } });
    expect(decision.ok && decision.action.history.at(-1)).toEqual({
      ...{ id: 'c1', at: '2026-11-30T09:00:00.000Z', by: 'bo', role: 'controller', unit: null },
      what: { kind: 'proposed', to: '2026-12-11', reason: 'Lokalen.', asked: 'anna' },
    });
  });

  const mine = proposed('2026-12-11');
  const otherDate = proposed('2026-12-18', { id: 'c2' });
  const theirs = proposed('2026-12-11', { id: 'c3', by: 'eva' });
  const back = change({ kind: 'undo', of: 'c0' }, { id: 'c4' });
  it.each([
    ['the same press sent again', after(mine), 1, 'alreadySo'],
    ['the same press sent again, after another has proposed', after(mine, theirs), 1, 'alreadySo'],
    ['another date from the same card', after(otherDate), 1, 'stale'],
    ['a card from before another proposed the very same', after(theirs), 1, 'stale'],
    ['a card that knows, and the date that waits already', after(mine), 2, 'alreadySo'],
    ['a card that knows, and the date that waits already behind a comment', after(mine, comment), 3, 'alreadySo'],
  ])('is told no by %s', (_, action, rev, refusal) => expect(propose(action, rev)).toEqual({ ok: false, refusal }));

  it.each([
    ['a card from before a comment', after(comment), 1],
    ['a card that knows of the other date they proposed', after(otherDate), 2],
    ['a card that knows of the same date by somebody else', after(theirs), 2],
    ['a card that knows that they took it back', after(mine, back), 3],
    ['a card that knows that another was proposed since', after(mine, otherDate), 3],
  ])('proposes anew by %s', (_, action, rev) =>
    expect(propose(action, rev)).toMatchObject({ ok: true, change: { what: { kind: 'proposed', to: '2026-12-11' } } }),
  );
});

describe('a proposed date', () => {
  const manager = anAnswerer({ person: 'anna', role: 'avdelningschef', superior: true });
  const agree = (action: ReturnType<typeof after>, at = '2026-11-30T09:00:00.000Z', as = manager) =>
    decide(action, { kind: 'acceptDate', change: 'c0' }, asking({ as, at }));
  const open = after(proposed('2026-12-11'));

  it('counts when the manager agrees, with the reason of whoever proposed it', () => {
    const decision = agree(open, '2026-12-10T09:00:00.000Z');
    expect(decision).toMatchObject({ ok: true, action: { due: '2026-12-11', heard: '2026-12-10', revision: 3 } });
    expect(decision.ok && decision.change).toMatchObject({
      ...{ by: 'anna', role: 'avdelningschef' },
      what: { kind: 'date', from: null, to: '2026-12-11', reason: 'Lokalen är upptagen.' },
    });
  });

  it('counts as it was proposed, whatever was proposed before it', () => {
    const again = after(proposed('2026-12-18', { id: 'c6' }), proposed('2026-12-11'));
    expect(agree(again)).toMatchObject({ ok: true, action: { due: '2026-12-11' } });
  });

  it.each(['2026-12-11', '2026-12-14'])('is no longer one to agree to on %s', (day) =>
    expect(agree(open, `${day}T09:00:00.000Z`)).toEqual({ ok: false, refusal: 'badDate' }),
  );

  const set = (to: string, by: string) => date(to, { id: 'c5', by });
  const agreed = { ...after(proposed('2026-12-11'), set('2026-12-11', 'anna')), due: '2026-12-11' };
  it.each([
    ['gone, when nothing was proposed', after(comment), 'gone'],
    ['gone, when what it names is something else', after(date('2026-12-11')), 'gone'],
    ['closed, when the action is done', { ...open, status: 'done' as const }, 'closed'],
    ['closed, when it is withdrawn', { ...open, status: 'withdrawn' as const }, 'closed'],
    ['stale, when another has been proposed since', after(...open.history, proposed('2026-12-18', { id: 'c6' })), 'stale'], // prettier-ignore
    ['so already, when the same manager agreed', agreed, 'alreadySo'],
    ['so already, whatever was said since', { ...agreed, history: [...agreed.history, comment] }, 'alreadySo'],
    ['stale, when another manager agreed', { ...agreed, history: [...open.history, set('2026-12-11', 'olle')] }, 'stale'], // prettier-ignore
    ['stale, when the manager has set another date', { ...after(...open.history, set('2026-12-18', 'anna')), due: '2026-12-18' }, 'stale'], // prettier-ignore
  ])('is %s', (_, action, refusal) => expect(agree(action)).toEqual({ ok: false, refusal }));

  it('may be agreed to while the action rests', () =>
    expect(agree({ ...open, status: 'paused' })).toMatchObject({ ok: true }));

  it('is nobody’s to agree to but the manager’s', () =>
    expect(agree(open, undefined, anAnswerer({ person: 'bo' }))).toEqual({ ok: false, refusal: 'notYours' }));
});
