import type { Action, Change, Status } from '../../domain/action.ts';
import { decide, TEXT_LIMIT, type Asked, type Command, type Decision } from '../../domain/change.ts';
import { undoable } from '../../domain/undoing.ts';
import { anAction } from '../support/builders.ts';
import { anAnswerer, asking, responsible } from '../support/people.ts';

const given = (action: Partial<Action> = {}) => {
  const before = anAction({ due: '2026-12-11', ...action });
  return {
    when: (command: Command, asked: Partial<Asked> = {}) => {
      const decision = decide(before, command, asking(asked));
      expect(decide(before, command, asking(asked))).toEqual(decision);
      return {
        isRefused: (refusal: string) => expect(decision).toEqual({ ok: false, refusal }),
        gives: (after: Partial<Action>) => expect(actionOf(decision)).toMatchObject(after),
        action: () => actionOf(decision),
      };
    },
  };
};

function actionOf(decision: Decision): Action {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`);
  return decision.action;
}

const LEAD = anAnswerer();
const BO = anAnswerer({ person: 'bo', role: 'controller', lead: false });
const EVA = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
const ELIN = anAnswerer({ person: 'elin', role: 'enhetschef', unit: 'linden' });
const UNITS = { among: [EVA, ELIN] };
const TOMORROW = '2026-12-01';

const setTo = (to: Status, rev = 1): Command => ({ kind: 'setStatus', to, rev });
const moveTo = (to: string, given: { reason?: string; rev?: number } = {}): Command => ({
  ...{ kind: 'moveDate', to, reason: 'Leverantören är sen.', rev: 1 },
  ...given,
});
const say = (text: string): Command => ({ kind: 'comment', text });
const undoOf = (change: string): Command => ({ kind: 'undo', change });

const change = (what: Change['what'], given: Partial<Change> = {}): Change => ({
  ...{ id: 'c0', at: '2026-11-30T08:00:00.000Z', by: 'anna', role: 'avdelningschef', unit: null, what },
  ...given,
});
const toDone = { kind: 'status', from: 'notStarted', to: 'done' } as const;

describe('a lead who answers alone', () => {
  it('sets the status of the action, and the history says who, when, from and to', () => {
    const after = given().when(setTo('done')).action();
    expect(after).toMatchObject({ status: 'done', revision: 2, heard: '2026-11-30', dormant: false });
    expect(after.history).toEqual([
      { id: 'c1', at: '2026-11-30T09:00:00.000Z', by: 'anna', role: 'avdelningschef', unit: null, what: toDone },
    ]);
  });

  it.each(['inProgress', 'paused', 'withdrawn', 'done'] as const)('may set it to %s', (to) =>
    given().when(setTo(to)).gives({ status: to }),
  );

  it('may take up again what is done or paused, never what is withdrawn', () => {
    given({ status: 'done' }).when(setTo('inProgress')).gives({ status: 'inProgress' });
    given({ status: 'paused' }).when(setTo('inProgress')).gives({ status: 'inProgress' });
    given({ status: 'withdrawn' }).when(setTo('inProgress')).isRefused('closed');
  });

  it('is told when it is so already', () => given({ status: 'done' }).when(setTo('done')).isRefused('alreadySo'));

  it('wakes what lay dormant since the import', () =>
    given({ dormant: true }).when(setTo('inProgress')).gives({ dormant: false }));

  it('counts "it goes on" from another day as a sign of life, and the same press sent again after midnight as none', () => {
    const going = { status: 'inProgress', heard: '2026-11-29', revision: 2 } as const;
    const history = [change({ kind: 'status', from: 'notStarted', to: 'inProgress' })];
    given({ ...going, history })
      .when(setTo('inProgress', 2))
      .gives({ heard: '2026-11-30' });
    given({ ...going, history })
      .when(setTo('inProgress', 1))
      .isRefused('alreadySo');
  });

  it('is heard on the local day, not the day in Greenwich', () =>
    given().when(setTo('done'), { at: '2026-11-30T23:30:00.000Z' }).gives({ heard: '2026-12-01' }));
});

describe('one who shares an action without leading it', () => {
  const asBo = { as: BO, among: [LEAD, BO] };

  it('reports their own part, and the action goes on', () => {
    const after = given().when(setTo('done'), asBo).action();
    expect(after).toMatchObject({ status: 'inProgress', parts: [{ role: 'controller', unit: null, by: 'bo' }] });
    expect(after.history.at(-1)?.what).toEqual({ kind: 'part', from: 'notStarted', to: 'inProgress' });
  });

  it('cannot report it twice, nor when the action is done or withdrawn', () => {
    const parts = [{ role: 'controller', unit: null, by: 'bo', at: '2026-11-30T08:00:00.000Z' }];
    given({ parts }).when(setTo('done'), asBo).isRefused('alreadySo');
    given({ status: 'done' }).when(setTo('done'), asBo).isRefused('closed');
    given({ status: 'withdrawn' }).when(setTo('done'), asBo).isRefused('closed');
  });

  it('cannot have it reported again by a press from before they took it back', () => {
    const part = change({ kind: 'part', from: 'notStarted', to: 'inProgress' }, { by: 'bo', role: 'controller' });
    const back = change({ kind: 'undo', of: 'c0' }, { id: 'c2', by: 'bo', role: 'controller' });
    const undone = given({ status: 'inProgress', revision: 3, history: [part, back] });
    undone.when(setTo('done', 1), asBo).isRefused('stale');
    undone.when(setTo('done', 3), asBo).gives({ revision: 4 });
  });

  it('may not pause, withdraw or move it', () => {
    given().when(setTo('paused'), asBo).isRefused('notYours');
    given().when(setTo('withdrawn'), asBo).isRefused('notYours');
    given().when(moveTo(TOMORROW), asBo).isRefused('notYours');
  });

  it('takes the part back by saying that it goes on', () => {
    const parts = [{ role: 'controller', unit: null, by: 'bo', at: '2026-11-30T08:00:00.000Z' }];
    given({ status: 'inProgress', parts }).when(setTo('inProgress'), asBo).gives({ status: 'inProgress', parts: [] });
  });
});

describe('an action that every unit leads', () => {
  it('is done when the last unit has said so', () => {
    const first = given()
      .when(setTo('done'), { as: EVA, ...UNITS })
      .action();
    expect(first.status).toBe('inProgress');
    const last = given(first)
      .when(setTo('done'), { as: ELIN, ...UNITS, id: 'c2' })
      .action();
    expect(last.status).toBe('done');
    expect(last.history.at(-1)?.what).toEqual({ kind: 'part', from: 'inProgress', to: 'done' });
  });

  it('does not wait for those who only share it', () => {
    const among = [EVA, BO];
    given({ parts: [] }).when(setTo('done'), { as: EVA, among }).gives({ status: 'done' });
  });

  it('takes a unit’s answer however old its card is, since a part is its reporter’s own', () => {
    const other = change({ kind: 'part', from: 'notStarted', to: 'inProgress' }, { by: 'elin', unit: 'linden' });
    given({ revision: 5, history: [other, change(toDone), change({ kind: 'undo', of: 'c0' })] })
      .when(setTo('done', 1), { as: EVA, ...UNITS })
      .gives({ revision: 6 });
  });
});

describe('a stale press', () => {
  it.each([
    ['status', toDone],
    ['date', { kind: 'date', from: '2026-12-11', to: '2026-12-18', reason: 'x' }],
    ['undo', { kind: 'undo', of: 'x' }],
  ] as const)('is refused when a %s has changed since the card was made', (_, what) => {
    const history = [change(what, { by: 'bo' })];
    given({ revision: 2, history }).when(setTo('inProgress', 1)).isRefused('stale');
    given({ revision: 2, history })
      .when(moveTo(TOMORROW, { rev: 1 }))
      .isRefused('stale');
    given({ revision: 2, history }).when(setTo('inProgress', 2)).gives({ revision: 3 });
  });

  it.each([
    ['a comment', { kind: 'comment', text: 'x', forReport: true }],
    ['somebody’s part', { kind: 'part', from: 'notStarted', to: 'inProgress' }],
    ['a refused responsibility', { kind: 'rejected' }],
  ] as const)('is no press after %s', (_, what) => {
    given({ revision: 2, history: [change(what, { by: 'bo' })] })
      .when(setTo('done', 1))
      .gives({ status: 'done' });
  });

  it('comes also from a card that claims to know the future', () =>
    given({ revision: 2, history: [change(toDone)] })
      .when(setTo('inProgress', 9))
      .isRefused('stale'));

  it('looks back no further than the history that is there', () =>
    given({ revision: 7, history: [] }).when(setTo('done', 1)).gives({ revision: 8 }));
});

describe('a new date', () => {
  it('keeps the first one, the reason and who moved it', () => {
    const once = given().when(moveTo('2026-12-18')).action();
    expect(once).toMatchObject({ due: '2026-12-18', firstDue: '2026-12-11' });
    const twice = given(once)
      .when(moveTo('2027-01-15', { rev: 2 }), { id: 'c2' })
      .action();
    expect(twice).toMatchObject({ due: '2027-01-15', firstDue: '2026-12-11' });
    expect(twice.history.at(-1)).toMatchObject({
      by: 'anna',
      what: { kind: 'date', from: '2026-12-18', to: '2027-01-15', reason: 'Leverantören är sen.' },
    });
  });

  it('may be given to what has none', () =>
    given({ due: null, firstDue: null }).when(moveTo(TOMORROW)).gives({ due: TOMORROW, firstDue: null }));

  it.each(['2026-02-30', '1900-01-01', '9999-12-31', '2026-11-29', '2026-11-30', 'imorgon', '', '2036-12-31'])(
    'is refused when it is %j: from tomorrow, at most ten years ahead',
    (to) => given().when(moveTo(to)).isRefused('badDate'),
  );

  it('counts tomorrow on the city’s calendar', () => {
    given().when(moveTo(TOMORROW), { at: '2026-11-30T22:59:00.000Z' }).gives({ due: TOMORROW });
    given().when(moveTo(TOMORROW), { at: '2026-11-30T23:01:00.000Z' }).isRefused('badDate');
  });

  it('needs a reason, of a length one reads, without a personal number', () => {
    given()
      .when(moveTo(TOMORROW, { reason: '  \n ' }))
      .isRefused('noReason');
    given()
      .when(moveTo(TOMORROW, { reason: 'x'.repeat(TEXT_LIMIT + 1) }))
      .isRefused('tooLong');
    given()
      .when(moveTo(TOMORROW, { reason: 'x'.repeat(TEXT_LIMIT) }))
      .gives({ due: TOMORROW });
    given()
      .when(moveTo(TOMORROW, { reason: 'Gäller 850709-9805.' }))
      .isRefused('personalNumber');
  });

  it('is refused for what is done or withdrawn, and for the date that counts already', () => {
    given({ status: 'done' }).when(moveTo(TOMORROW)).isRefused('closed');
    given({ status: 'withdrawn' }).when(moveTo(TOMORROW)).isRefused('closed');
    given().when(moveTo('2026-12-11')).isRefused('alreadySo');
    given({ status: 'paused' }).when(moveTo(TOMORROW)).gives({ due: TOMORROW });
  });
});

describe('a comment', () => {
  it('is kept without the blanks around it, and changes nothing else', () => {
    const after = given().when(say('  Blanketten används nu. ')).action();
    expect(after).toMatchObject({ status: 'notStarted', due: '2026-12-11', revision: 2 });
    expect(after.history.at(-1)?.what).toEqual({ kind: 'comment', text: 'Blanketten används nu.', forReport: true });
  });

  it('may be made about what is done', () => given({ status: 'done' }).when(say('Bra.')).gives({ revision: 2 }));

  it('is refused when it is empty, too long or holds a personal number', () => {
    given().when(say(' ')).isRefused('noText');
    given()
      .when(say('x'.repeat(TEXT_LIMIT + 1)))
      .isRefused('tooLong');
    given().when(say('Ring 19850709-9805')).isRefused('personalNumber');
  });

  it('is kept once a day from each, however late it is sent again and whatever has come between', () => {
    const said = change({ kind: 'comment', text: 'Bra.', forReport: true });
    given({ history: [said], revision: 2 })
      .when(say('Bra.'))
      .isRefused('alreadySo');
    given({ history: [said, change({ kind: 'rejected' }, { by: 'bo' })], revision: 3 })
      .when(say('Bra.'))
      .isRefused('alreadySo');
    given({ history: [{ ...said, at: '2026-11-29T08:00:00.000Z' }], revision: 2 })
      .when(say('Bra.'))
      .gives({ revision: 3 });
    given({ history: [said], revision: 2 })
      .when(say('Bra.'), { as: BO, among: [LEAD, BO] })
      .gives({ revision: 3 });
  });
});

describe('"I am not responsible"', () => {
  it('is kept, and changes neither status nor date', () => {
    const after = given().when({ kind: 'reject', rev: 1 }).action();
    expect(after).toMatchObject({ status: 'notStarted', due: '2026-12-11' });
    expect(after.history.at(-1)?.what).toEqual({ kind: 'rejected' });
  });

  it('is said once, however often the owner says it who answers for another, until it is taken back', () => {
    const said = change({ kind: 'rejected' });
    given({ revision: 2, history: [said] })
      .when({ kind: 'reject', rev: 1 })
      .isRefused('alreadySo');
    const back = change({ kind: 'undo', of: 'c0' }, { id: 'c2' });
    given({ revision: 3, history: [said, back] })
      .when({ kind: 'reject', rev: 3 })
      .gives({ revision: 4 });
    // The first press, sent again after it was taken back.
    given({ revision: 3, history: [said, back] })
      .when({ kind: 'reject', rev: 1 })
      .isRefused('stale');
  });

  it.each(['done', 'paused', 'withdrawn'] as const)('is refused for what is %s', (status) =>
    given({ status }).when({ kind: 'reject', rev: 1 }).isRefused('closed'),
  );
});

describe('undo', () => {
  const done = { status: 'done', revision: 2, history: [change(toDone)] } as const;

  it('brings back the status, the date, or the part, and is itself in the history', () => {
    given(done).when(undoOf('c0')).gives({ status: 'notStarted', revision: 3 });
    const moved = change({ kind: 'date', from: '2026-12-11', to: '2026-12-18', reason: 'x' });
    given({ due: '2026-12-18', history: [moved] })
      .when(undoOf('c0'))
      .gives({ due: '2026-12-11' });
    const part = change(
      { kind: 'part', from: 'notStarted', to: 'inProgress' },
      { by: 'eva', role: 'enhetschef', unit: 'eken' },
    );
    const own = { role: 'enhetschef', unit: 'eken', by: 'eva', at: part.at };
    given({ status: 'inProgress', parts: [own], history: [part] })
      .when(undoOf('c0'), { as: EVA, ...UNITS })
      .gives({ status: 'notStarted', parts: [] });
  });

  it('is for those who made the change', () =>
    given(done)
      .when(undoOf('c0'), { as: BO, among: [LEAD, BO] })
      .isRefused('notYours'));

  it('lasts 24 hours to the millisecond', () => {
    given(done).when(undoOf('c0'), { at: '2026-12-01T08:00:00.000Z' }).gives({ status: 'notStarted' });
    given(done).when(undoOf('c0'), { at: '2026-12-01T08:00:00.001Z' }).isRefused('tooLateToUndo');
  });

  it('is refused when something newer has happened, and not for a comment', () => {
    const newer = change({ kind: 'date', from: null, to: TOMORROW, reason: 'x' }, { id: 'c9', by: 'bo' });
    const remark = change({ kind: 'comment', text: 'x', forReport: true }, { id: 'c9' });
    given({ ...done, history: [...done.history, newer] })
      .when(undoOf('c0'))
      .isRefused('newerChange');
    given({ ...done, history: [...done.history, remark] })
      .when(undoOf('c0'))
      .gives({ status: 'notStarted' });
  });

  it('of one unit’s part stands beside the parts of others', () => {
    const own = change(
      { kind: 'part', from: 'notStarted', to: 'inProgress' },
      { by: 'eva', role: 'enhetschef', unit: 'eken' },
    );
    const theirs = change(
      { kind: 'part', from: 'inProgress', to: 'done' },
      { id: 'c2', by: 'elin', role: 'enhetschef', unit: 'linden' },
    );
    const parts = [own, theirs].map(({ by, unit, at }) => ({ role: 'enhetschef', unit, by, at }));
    const after = given({ status: 'done', parts, history: [own, theirs] })
      .when(undoOf('c0'), { as: EVA, ...UNITS })
      .action();
    expect(after.status).toBe('inProgress');
    expect(after.parts.map(({ unit }) => unit)).toEqual(['linden']);
  });

  it('of a refused responsibility may come whatever has happened since', () => {
    const history = [change({ kind: 'rejected' }), change(toDone, { id: 'c9', by: 'bo' })];
    given({ status: 'done', history }).when(undoOf('c0')).gives({ status: 'done' });
  });

  it('cannot be made twice, nor of what never was, nor of an undo or a comment', () => {
    const undone = change({ kind: 'undo', of: 'c0' }, { id: 'c9' });
    given({ history: [change(toDone), undone] })
      .when(undoOf('c0'))
      .isRefused('alreadySo');
    given({ history: [change(toDone), undone] })
      .when(undoOf('c9'))
      .isRefused('newerChange');
    given(done).when(undoOf('c77')).isRefused('gone');
    given({ history: [change({ kind: 'comment', text: 'x', forReport: true })] })
      .when(undoOf('c0'))
      .isRefused('newerChange');
  });

  it('is offered only where it would be granted', () => {
    const asked = asking({ at: '2026-12-01T08:00:00.001Z' });
    expect(undoable(anAction({ ...done }), asking())?.id).toBe('c0');
    expect(undoable(anAction({ ...done }), asked)).toBeUndefined();
    expect(undoable(anAction({ ...done }), asking({ as: BO, among: [LEAD, BO] }))).toBeUndefined();
    expect(undoable(anAction(), asking())).toBeUndefined();
  });
});

describe('an action that is paused', () => {
  const paused = anAction({ status: 'paused', responsible: responsible('avdelningschef', 'controller') });
  const bo = anAnswerer({ person: 'bo', role: 'controller', lead: false });
  const asks = asking({ as: bo, among: [anAnswerer(), bo] });

  it('takes a part from one who shares it, and stays paused', () =>
    expect(decide(paused, { kind: 'setStatus', to: 'done', rev: 1 }, asks)).toMatchObject({
      ok: true,
      action: { status: 'paused', parts: [{ by: 'bo' }] },
    }));

  it('is not taken up again by one who shares it, only by its lead', () => {
    expect(decide(paused, { kind: 'setStatus', to: 'inProgress', rev: 1 }, asks)).toEqual({
      ok: false,
      refusal: 'stale',
    });
    expect(decide(paused, { kind: 'setStatus', to: 'inProgress', rev: 1 }, asking())).toMatchObject({ ok: true });
  });
});
