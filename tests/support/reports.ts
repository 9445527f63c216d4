import { asEarlier, boardReport } from '../../domain/boardReport.ts';
import type { Action } from '../../domain/action.ts';
import { defaultSettings, type StoredReport } from '../../domain/report.ts';
import { anAction, aPlan } from './builders.ts';
import { aRegister, responsible } from './people.ts';

const AT = '2026-12-01T07:00:00.000Z';

/** A plan with something of everything: done, late with and without a reason, moved, coming, resting. */
export function someActions(): readonly Action[] {
  const by = { by: 'anna', role: 'avdelningschef', unit: null };
  const row = (n: number, given: Partial<Action>): Action =>
    anAction({
      id: `a${n}`,
      number: `A${n}`,
      title: `Åtgärd nummer ${n}`,
      responsible: responsible(n % 2 ? 'avdelningschef' : 'enhetschef', 'controller'),
      ...given,
    });
  return [
    row(1, {
      status: 'done',
      history: [
        { id: 'a1-2', at: '2026-11-20T08:00:00.000Z', ...by, what: { kind: 'status', from: 'inProgress', to: 'done' } },
        { id: 'a1-3', at: '2026-11-20T08:01:00.000Z', ...by, what: { kind: 'comment', text: 'Rutinen används på alla enheter', forReport: true } }, // prettier-ignore
      ],
    }),
    ...[2, 3, 4, 5, 6, 7, 8].map((n) =>
      row(n, {
        due: `2026-11-${10 + n}`,
        firstDue: '2026-10-01',
        history:
          n === 2
            ? []
            : [{ id: `a${n}-2`, at: '2026-11-05T08:00:00.000Z', ...by, what: { kind: 'date', from: '2026-10-01', to: `2026-11-${10 + n}`, reason: `Upphandlingen av nya trygghetslarm har överklagats för ${n}:e gången` } }], // prettier-ignore
        ...(n === 2 ? { firstDue: '2026-11-12' } : {}),
      }),
    ),
    row(9, { status: 'inProgress', due: '2026-12-18', firstDue: '2026-12-18' }),
    row(10, { status: 'paused', due: null }),
    row(11, { status: 'withdrawn', responsible: [] }),
    row(12, { due: null }),
  ];
}

/** A draft for November 2026, with the report for October behind it. */
export function aReport(given: Partial<StoredReport> = {}, actions: readonly Action[] = someActions()): StoredReport {
  const plan = aPlan();
  const register = aRegister();
  const untouched = actions.map((action) => ({ ...action, status: 'notStarted' as const, history: [] }));
  const earlier = { month: '2026-10', at: '2026-11-02T07:00:00.000Z', before: null };
  const before = asEarlier(boardReport(plan, untouched, register, earlier));
  return {
    plan: plan.id,
    month: '2026-11',
    state: 'draft',
    made: AT,
    madeBy: null,
    meeting: '2026-12-17',
    settings: defaultSettings(plan.id, plan.unit),
    report: boardReport(plan, actions, register, { month: '2026-11', at: AT, before }),
    assessment: null,
    lines: {},
    approved: null,
    ...given,
  };
}
