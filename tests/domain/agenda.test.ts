import fc from 'fast-check';
import { STATUSES } from '../../domain/action.ts';
import { agenda, AGENDA_PARTS } from '../../domain/agenda.ts';
import { messagesFor } from '../../locales/messages.ts';
import { agendaDocument } from '../../report/agenda.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { anOrganisation, responsible } from '../support/people.ts';

const TODAY = '2026-12-01';
const organisation = anOrganisation();
const held = responsible('avdelningschef');
const of = (...actions: readonly ReturnType<typeof anAction>[]) => agenda(aPlan(), actions, organisation, TODAY);
const ids = (view: ReturnType<typeof agenda>) =>
  Object.fromEntries(AGENDA_PARTS.map((part) => [part, view.parts[part].map(({ action }) => action.id)]));

describe('the agenda of the next meeting', () => {
  it('takes up what is late, what nobody holds, what has no date, what is near and what was moved', () => {
    const moved = {
      ...{ id: 'c1', at: '2026-11-20T09:00:00.000Z', by: 'anna', role: 'avdelningschef', unit: null },
      what: { kind: 'date', from: '2026-12-10', to: '2027-03-01', reason: 'Ny lokal.' },
    } as const;
    const view = of(
      anAction({ id: 'late', due: '2026-11-13', responsible: held }),
      anAction({ id: 'unheld', due: '2027-06-01', responsible: responsible('nobody') }),
      anAction({ id: 'undated', due: null, responsible: held }),
      anAction({ id: 'near', due: '2026-12-31', responsible: held }),
      anAction({ id: 'far', due: '2027-06-01', responsible: held }),
      anAction({ id: 'moved', due: '2027-03-01', responsible: held, history: [moved] }),
      anAction({ id: 'done', due: '2026-11-13', responsible: held, status: 'done' }),
    );
    expect(ids(view)).toEqual({
      late: ['late'],
      unheld: ['unheld'],
      undated: ['undated'],
      coming: ['near'],
      moved: ['moved'],
    });
  });

  it('takes up nothing twice and nothing that is closed, whatever the plan', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            status: fc.constantFrom(...STATUSES),
            due: fc.constantFrom(null, '2026-11-13', '2026-12-24', '2027-12-24'),
            role: fc.constantFrom('avdelningschef', 'nobody', 'ordförande'),
          }),
          { maxLength: 30 },
        ),
        (rows) => {
          const actions = rows.map(({ role, ...one }, n) => anAction({ ...one, id: `a${n}`, responsible: responsible(role) })); // prettier-ignore
          const view = of(...actions);
          const named = AGENDA_PARTS.flatMap((part) => view.parts[part].map(({ action }) => action));
          expect(new Set(named).size).toBe(named.length);
          expect(named.every(({ status }) => status === 'notStarted' || status === 'inProgress')).toBe(true);
        },
      ),
    ));

  it('is a document with room for each decision', () => {
    const t = messagesFor('sv');
    const doc = agendaDocument(of(anAction({ id: 'late', due: '2026-11-13', responsible: held })), `${TODAY}T08:00:00.000Z`, t); // prettier-ignore
    const table = doc.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.head.at(-1)).toBe('Beslut');
    expect(table?.kind === 'table' && table.rows[0]?.map((cell) => cell[0]?.text)).toEqual([
      'A8',
      'Rutin för läkemedelshantering',
      'Avdelningschef',
      '2026-11-13',
      '',
    ]);
  });
});
