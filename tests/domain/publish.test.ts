import type { Draft, DraftAction, DraftRow } from '../../domain/plan.ts';
import { publish } from '../../domain/publish.ts';
import { aTiming } from '../support/builders.ts';

const action = (given: Partial<DraftAction> = {}): DraftAction => ({
  ...{ title: 'Rutin', text: 'Ta fram en rutin.', timings: [], responsible: [], questions: [] },
  ...given,
});
const row = (number: number, ...actions: readonly DraftAction[]): DraftRow => ({
  ...{ number, title: 'Läkemedel', text: 'Ta fram en rutin.', dateText: 'hösten', responsibleText: 'Enhetschef' },
  ...{ actions, place: { page: 1 } },
});
const draftOf = (...rows: readonly DraftRow[]): Draft => ({
  plan: { title: 'Handlingsplan', date: '2026-11-02', unit: 'Äldreomsorg', owner: null },
  rows,
});
const PUBLISHING = { id: 'p1', letter: 'A', by: 'olle', at: '2026-11-30T09:00:00.000Z', channel: null };
const published = (draft: Draft) => publish(draft, PUBLISHING, (role) => (role === 'enhetschef' ? 'group' : 'single'));
const by = (role: string | null, asWritten = role ?? 'okänd') => ({ role, asWritten });

describe('publishing a draft', () => {
  it('makes every action of every row, numbered as people call them', () => {
    const { actions } = published(draftOf(row(1, action()), row(2, action(), action(), action())));
    expect(actions.map(({ number }) => number)).toEqual(['A1', 'A2a', 'A2b', 'A2c']);
    expect(actions.map(({ id }) => id)).toEqual(['p1-A1', 'p1-A2a', 'p1-A2b', 'p1-A2c']);
  });

  it('is the same each time', () => {
    const draft = draftOf(row(1, action({ responsible: [by('enhetschef')] })));
    expect(published(draft)).toEqual(published(draft));
  });

  it('keeps the words of the document beside what was made of them', () =>
    expect(published(draftOf(row(7, action()))).actions[0]?.source).toEqual({
      ...{ row: 7, need: 'Läkemedel', text: 'Ta fram en rutin.', dateText: 'hösten', responsibleText: 'Enhetschef' },
    }));

  it('takes the last deadline of an action as the one that counts', () => {
    const timings = [
      aTiming({ latest: '2027-01-31' }),
      aTiming({ latest: '2027-05-31' }),
      aTiming({ kind: 'start', latest: '2027-09-01' }),
    ];
    expect(published(draftOf(row(1, action({ timings })))).actions[0]).toMatchObject({
      due: '2027-05-31',
      firstDue: '2027-05-31',
      timings,
    });
  });

  it('lets what had passed lie dormant, and today’s deadline not', () => {
    const due = (latest: string) => row(1, action({ timings: [aTiming({ latest })] }));
    expect(published(draftOf(due('2026-11-29'))).actions[0]?.dormant).toBe(true);
    expect(published(draftOf(due('2026-11-30'))).actions[0]?.dormant).toBe(false);
    expect(published(draftOf(row(1, action()))).actions[0]?.dormant).toBe(false);
  });

  it('gives each action one lead, the first that could be read, and each role once', () => {
    const responsible = [by(null, 'Någon'), by('controller', 'Controllers'), by('enhetschef'), by('controller')];
    expect(published(draftOf(row(1, action({ responsible })))).actions[0]?.responsible).toEqual([
      { role: 'controller', asWritten: 'Controllers', lead: true },
      { role: 'enhetschef', asWritten: 'enhetschef', lead: false },
    ]);
    expect(published(draftOf(row(1, action({ responsible: [by(null)] })))).actions[0]?.responsible).toEqual([]);
  });

  it('keeps a status that the document states, and begins the history', () => {
    const [first] = published(draftOf(row(1, action({ status: 'inProgress' })))).actions;
    expect(first).toMatchObject({ status: 'inProgress', revision: 1, heard: '2026-11-30', parts: [] });
    expect(first?.history).toMatchObject([{ id: 'p1-A1-1', by: 'olle', what: { kind: 'published' } }]);
  });

  it('proposes who reports to whom, among the roles that the plan names', () => {
    const names = ['enhetschef', 'avdelningschef', 'biträdande enhetschef', 'enhetschef för rehab', 'controller'];
    const { roles } = published(draftOf(row(1, action({ responsible: names.map((name) => by(name)) }))));
    expect(roles.map(({ id, kind, reportsTo }) => [id, kind, reportsTo])).toEqual([
      ['enhetschef', 'group', 'avdelningschef'],
      ['avdelningschef', 'single', null],
      ['biträdande enhetschef', 'single', 'enhetschef'],
      ['enhetschef för rehab', 'single', 'avdelningschef'],
      ['controller', 'single', null],
    ]);
  });

  it('passes over deputies in the line, who have a manager of their own', () => {
    const names = ['biträdande avdelningschef', 'stadsdelsdirektör', 'avdelningschef', 'enhetschef'];
    const { roles } = published(draftOf(row(1, action({ responsible: names.map((name) => by(name)) }))));
    expect(roles.map(({ id, reportsTo }) => [id, reportsTo])).toEqual([
      ['biträdande avdelningschef', 'avdelningschef'],
      ['stadsdelsdirektör', null],
      ['avdelningschef', 'stadsdelsdirektör'],
      ['enhetschef', 'avdelningschef'],
    ]);
  });

  it('tells the actions of a newer version from those of earlier ones, which nobody has begun', () => {
    const publishing = { ...PUBLISHING, version: 'v2' };
    const [first] = publish(draftOf(row(1, action())), publishing, () => 'single').actions;
    expect(first).toMatchObject({ id: 'p1-v2-A1', plan: 'p1', number: 'A1', status: 'notStarted' });
    expect(first?.history.map(({ id }) => id)).toEqual(['p1-v2-A1-1']);
  });

  it('is called by its letter when the document has no title', () => {
    const draft = { ...draftOf(), plan: { title: null, date: null, unit: null, owner: null } };
    expect(published(draft)).toMatchObject({
      plan: { title: 'A', owner: 'olle', channel: null },
      actions: [],
      roles: [],
    });
  });
});

describe('"Se ovan"', () => {
  const links = (...rows: readonly (number | null)[]) => rows.map((number) => ({ asWritten: 'Se ovan', row: number }));

  it('makes an action lean on everything the other row gives, and never on itself', () => {
    const draft = draftOf(row(1, action(), action()), row(2, action({ links: links(1, null, 2, 9) })));
    expect(published(draft).actions.map(({ id, leansOn }) => [id, leansOn])).toEqual([
      ['p1-A1a', undefined],
      ['p1-A1b', undefined],
      ['p1-A2', ['p1-A1a', 'p1-A1b']],
    ]);
  });
});
