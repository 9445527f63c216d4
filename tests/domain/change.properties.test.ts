import fc from 'fast-check';
import { STATUSES, type Action, type Change, type Status } from '../../domain/action.ts';
import { answerersOf, type Answerer } from '../../domain/answering.ts';
import { addDays, addSeconds, localDate } from '../../domain/calendar.ts';
import { decide, type Asked, type Command } from '../../domain/change.ts';
import { undoable } from '../../domain/undoing.ts';
import { anAction } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';

/** A plan's life: people in any capacity ask for anything, in any order, from cards of any age. */
const START = '2026-11-30T09:00:00.000Z';
const register = aRegister();

const step = fc.record({
  who: fc.nat(),
  minutes: fc.integer({ min: 0, max: 2000 }),
  behind: fc.integer({ min: -1, max: 3 }),
  command: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('setStatus' as const), to: fc.constantFrom(...STATUSES) }) },
    fc.record({ kind: fc.constant('moveDate' as const), days: fc.integer({ min: -2, max: 40 }) }),
    fc.record({ kind: fc.constant('comment' as const), text: fc.constantFrom('', 'Bra.', 'Vi börjar nu.') }),
    fc.record({ kind: fc.constant('reject' as const) }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat({ max: 4 }) }) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const roles = fc.constantFrom(
  responsible('avdelningschef'),
  responsible('avdelningschef', 'controller'),
  responsible('enhetschef', 'controller'),
  responsible('ordförande', 'enhetschef'),
);

interface Moment {
  readonly before: Action;
  readonly after: Action | undefined;
  readonly change: Change | undefined;
  readonly command: Command;
  readonly asked: Asked;
}

function live(action: Action, steps: readonly Step[]): readonly Moment[] {
  const moments: Moment[] = [];
  let at = START;
  let now = action;
  for (const [index, { who, minutes, behind, command }] of steps.entries()) {
    at = addSeconds(at, minutes * 60);
    const among = answerersOf(now, register, 'olle', localDate(at));
    const as = among[who % among.length] as Answerer;
    const asked: Asked = { at, id: `c${index}`, as, among };
    const real = commandOf(command, now, now.revision - behind, at);
    const decision = decide(now, real, asked);
    const after = decision.ok ? decision.action : undefined;
    moments.push({ before: now, after, change: decision.ok ? decision.change : undefined, command: real, asked });
    now = after ?? now;
  }
  return moments;
}

function commandOf(command: Step['command'], action: Action, rev: number, at: string): Command {
  switch (command.kind) {
    case 'setStatus':
    case 'reject':
      return { ...command, rev };
    case 'moveDate':
      return { kind: 'moveDate', to: addDays(localDate(at), command.days), reason: 'Skäl.', rev };
    case 'undo':
      return { kind: 'undo', change: action.history.at(-1 - command.back)?.id ?? 'none' };
    default:
      return command;
  }
}

const lives = (judge: (moments: readonly Moment[]) => void) =>
  fc.assert(
    fc.property(roles, fc.array(step, { maxLength: 25 }), (given, steps) =>
      judge(live(anAction({ due: '2026-12-11', responsible: given }), steps)),
    ),
    { numRuns: 100 },
  );

describe('whatever people ask for', () => {
  it('the revision grows by one with each change and stands still with each refusal', () =>
    lives((moments) => {
      for (const { before, after } of moments) if (after) expect(after.revision).toBe(before.revision + 1);
    }));

  it('the history only grows: nothing in it is edited or removed', () =>
    lives((moments) => {
      for (const { before, after, change } of moments) {
        if (after) expect(after.history).toEqual([...before.history, change]);
      }
    }));

  it('the same question gets the same answer, and the action that was asked about is untouched', () =>
    lives((moments) => {
      for (const { before, command, asked } of moments) {
        const copy = structuredClone(before);
        expect(decide(before, command, asked)).toEqual(decide(copy, command, asked));
        expect(before).toEqual(copy);
      }
    }));

  it('a status moves only by those whose it is, and never out of "withdrawn" but by undo', () =>
    lives((moments) => {
      for (const { before, after, change } of moments) {
        if (!after || after.status === before.status) continue;
        expect(['status', 'part', 'undo']).toContain(change?.what.kind);
        if (before.status === 'withdrawn') expect(change?.what.kind).toBe('undo');
      }
    }));

  it('the history tells each status change as it was: from what stood there to what stands there', () =>
    lives((moments) => {
      for (const { before, after, change } of moments) {
        if (!after || (change?.what.kind !== 'status' && change?.what.kind !== 'part')) continue;
        expect(change.what).toMatchObject({ from: before.status, to: after.status } satisfies Record<string, Status>);
      }
    }));

  it('only a lead moves the date, and the first date is never forgotten', () =>
    lives((moments) => {
      for (const { after, change, asked } of moments) {
        if (change?.what.kind === 'date') expect(asked.as.lead).toBe(true);
        if (after) expect(after.firstDue).toBe('2026-12-11');
      }
    }));

  it('nobody has two parts in one action', () =>
    lives((moments) => {
      for (const { after } of moments) {
        const parts = (after?.parts ?? []).map(({ role, unit }) => `${role} ${unit}`);
        expect(new Set(parts).size).toBe(parts.length);
      }
    }));

  it('an undo that is offered is granted, and brings back the status and the date of before', () =>
    lives((moments) => {
      for (const { after, before, change, asked } of moments) {
        if (!after || !change) continue;
        const asks = { ...asked, id: 'undo' };
        const offered = undoable(after, asks);
        if (offered?.id !== change.id) continue;
        const undone = decide(after, { kind: 'undo', change: change.id }, asks);
        if (!undone.ok) throw new Error(`offered and then refused: ${undone.refusal}`);
        expect([undone.action.status, undone.action.due]).toEqual([before.status, before.due]);
      }
    }));
});
