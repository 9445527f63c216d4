import fc from 'fast-check';
import { STATUSES } from '../../domain/action.ts';
import { agenda, AGENDA_PARTS } from '../../domain/agenda.ts';
import { messagesFor } from '../../locales/messages.ts';
import { agendaDocument } from '../../report/agenda.ts';
import { anAction, aPlan, aTiming } from '../support/builders.ts';
import { aHistory } from '../support/histories.ts';
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

  it('is of a plan on a day, and looks thirty days ahead', () =>
    expect(of()).toMatchObject({ plan: aPlan(), today: TODAY, until: '2026-12-31' }));

  it('looks as far back for what was moved, and as far ahead for what is near', () => {
    const moved = (id: string, at: string) =>
      anAction({
        ...{ id, due: '2027-03-01', responsible: held },
        history: aHistory(['anna', { kind: 'date', from: '2026-12-10', to: '2027-03-01', reason: 'x' }, { at }]),
      });
    const due = (id: string, day: string) => anAction({ id, due: day, responsible: held });
    const view = of(
      ...[moved('then', '2026-10-31T23:00:01.000Z'), moved('before', '2026-10-31T22:59:00.000Z')],
      ...[due('last', '2026-12-31'), due('after', '2027-01-01'), due('today', TODAY)],
    );
    expect(ids(view)).toMatchObject({ coming: ['today', 'last'], moved: ['then'] });
  });

  it('leaves alone what goes on without a date, and on a Sunday what was due on its Friday', () => {
    const ongoing = [aTiming({ kind: 'ongoing', earliest: null, latest: null })];
    const started = [aTiming({ kind: 'start' }), ...ongoing];
    const actions = [
      ...[ongoing, started].map((timings, n) => anAction({ id: `o${n}`, due: null, timings, responsible: held })),
      anAction({ id: 'undated', due: null, timings: [aTiming({ kind: 'start' })], responsible: held }),
      anAction({ id: 'friday', due: '2026-12-04', responsible: held }),
    ];
    const view = agenda(aPlan(), actions, organisation, '2026-12-06');
    expect(ids(view)).toEqual({ late: [], unheld: [], undated: ['undated'], coming: [], moved: [] });
  });

  it('asks who shall lead what nobody leads, the nearest date first and what has none last', () => {
    const shared = [{ role: 'avdelningschef', asWritten: 'Avd.chef', lead: false }];
    const by = responsible('nobody', 'avdelningschef');
    const { unheld } = of(
      ...[
        anAction({ id: 'undated', due: null, responsible: by }),
        anAction({ id: 'far', due: '2027-06-01', responsible: by }),
      ],
      ...[
        anAction({ id: 'near', due: '2027-05-01', responsible: shared }),
        anAction({ id: 'none', due: null, responsible: [] }),
      ],
      // The lead is there; that another role is empty is no matter for the meeting.
      anAction({ id: 'held', due: '2027-06-01', responsible: responsible('avdelningschef', 'nobody') }),
    ).parts;
    expect(unheld.map(({ action, role }) => [action.id, role])).toEqual([
      ...[
        ['near', null],
        ['far', 'nobody'],
        ['undated', 'nobody'],
        ['none', null],
      ],
    ]);
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
