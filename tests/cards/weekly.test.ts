import { KVALITETSRAD, NOW, PLAN, REGISTER, TODAY } from '../../cards/examples/plan.ts';
import { downlevel } from '../../cards/downlevel.ts';
import { weeklyCard } from '../../cards/weekly.ts';
import type { Action } from '../../domain/action.ts';
import { figures } from '../../domain/figures.ts';
import type { Snapshot } from '../../domain/records.ts';
import { nodesOf, ofType } from './lint.ts';
import { anAction, answered, done, en, linesOf, links, sv, visible } from './support.ts';

const LAST_WEEK = '2026-09-07';
const frozen = (actions: readonly Action[], date = LAST_WEEK, since: string | null = null): Snapshot => ({
  plan: PLAN.id,
  date,
  at: `${date}T06:00:00.000Z`,
  figures: figures(actions, date, since),
});
const late = (number: number) => anAction(number, '2026-06-15');
const post = (actions: readonly Action[], before?: Snapshot, t = sv) =>
  weeklyCard(
    { plan: PLAN, snapshot: frozen(actions, TODAY, before?.at ?? null), before, actions, register: REGISTER },
    t,
    links,
  );

describe('the week’s summary', () => {
  test('compares with last week in words', () => {
    const before = frozen([late(1), late(2), anAction(3)]);
    const message = post([late(1), late(2), done(anAction(3)), done(anAction(4))], before);
    expect(linesOf(message)).toContain(
      '2 av 4 åtgärder är klara – 2 fler än förra veckan. 2 är försenade – lika många som förra veckan.',
    );
    expect(linesOf(message)).toContain('Klart denna vecka (2)');
    expect(message.summary).toMatch(/^Handlingsplanen vecka 38\. 2 av 4/);
  });

  test('does not say that nothing is late as if it were news', () => {
    const message = post([done(anAction(1)), anAction(2)], frozen([anAction(1), anAction(2)]));
    expect(linesOf(message)).toContain('1 av 2 åtgärder är klar – 1 fler än förra veckan. Ingen är försenad.');
  });

  test('says the same in English', () => {
    const message = post([late(1)], frozen([late(1)]), en);
    expect(linesOf(message)).toContain('Nothing has changed since last week. 1 is late. 0 of 1 actions are done.');
  });

  test('is short when nothing has changed, and when the figures alone have not', () => {
    expect(linesOf(post([late(1)], frozen([late(1)])))).toContain(
      'Inget har ändrats sedan förra veckan. 1 är försenad. 0 av 1 åtgärder är klara.',
    );
    const said = answered(late(1), 'anna', { kind: 'comment', text: 'Vi väntar på lokalen.', forReport: true });
    expect(linesOf(post([said], frozen([late(1)])))).toContain(
      'Siffrorna är desamma som förra veckan. 1 är försenad. 0 av 1 åtgärder är klara.',
    );
  });

  test('does not call the figures the same when a unit has done one part more', () => {
    const unit = { unit: 'a', total: 3, inProgress: 0, paused: 0, withdrawn: 0, late: 0 };
    const of = (snapshot: Snapshot, done: number): Snapshot => ({
      ...snapshot,
      figures: { ...snapshot.figures, perUnit: [{ ...unit, done, notStarted: 3 - done }] },
    });
    const [then, now] = [frozen([late(1)]), frozen([late(1)], TODAY, `${LAST_WEEK}T06:00:00.000Z`)];
    const says = (done: number) =>
      weeklyCard(
        { plan: PLAN, snapshot: of(now, done), before: of(then, 1), actions: [late(1)], register: REGISTER },
        sv,
        links,
      ).summary;
    expect(says(1)).toContain('Inget har ändrats');
    expect(says(2)).toContain('0 av 1 åtgärder är klara – lika många som förra veckan.');
  });

  test('compares with nothing the first time, and does not call what was done long ago new', () => {
    const lines = linesOf(post([done(anAction(1)), late(2)]));
    expect(lines).toContain('1 av 2 åtgärder är klar. 1 är försenad.');
    expect(lines).toContain('Klart hittills (1)');
    expect(lines.join('\n')).not.toContain('förra veckan');
  });

  test('tells how many of its parts each unit has done, and nothing of units in figures from before they were counted', () => {
    const perUnit = ['a', 'b'].map((unit, late) => ({
      ...{ unit, total: 3, done: 1, inProgress: 1, notStarted: 1, paused: 0, withdrawn: 0, late },
    }));
    const snapshot = frozen([late(1)], TODAY);
    const card = (figures: Snapshot['figures'], t = sv) =>
      linesOf(
        weeklyCard(
          { plan: PLAN, snapshot: { ...snapshot, figures }, before: undefined, actions: [], register: REGISTER },
          t,
          links,
        ),
      );
    const told = card({ ...snapshot.figures, perUnit });
    expect(told).toContain('Per enhet');
    expect(told.join('\n')).toContain('1 av 3 delar klar, 1 försenad');
    expect(card({ ...snapshot.figures, perUnit }, en).join('\n')).toContain('1 of 3 parts done, 1 late');
    expect(card(snapshot.figures)).not.toContain('Per enhet');
  });

  test('tells of each unit what has changed since last week, where last week’s summary counted units', () => {
    const parts = (unit: string, done: number, late: number) => ({
      ...{ unit, total: 3, done, inProgress: 0, notStarted: 3 - done, paused: 0, withdrawn: 0, late },
    });
    const of = (date: string, ...perUnit: readonly ReturnType<typeof parts>[]): Snapshot => {
      const snapshot = frozen([late(1)], date);
      return { ...snapshot, figures: { ...snapshot.figures, ...(perUnit.length > 0 ? { perUnit } : {}) } };
    };
    const told = (before: Snapshot) => {
      const snapshot = of(TODAY, parts('a', 2, 0), parts('b', 1, 1));
      return linesOf(weeklyCard({ plan: PLAN, snapshot, before, actions: [], register: REGISTER }, sv, links)).join(
        '\n',
      );
    };
    const changed = told(of(LAST_WEEK, parts('a', 1, 1), parts('b', 1, 1)));
    expect(changed).toContain('2 av 3 delar klara (1 fler), 0 försenade (1 färre)');
    expect(changed).toContain('1 av 3 delar klar, 1 försenad\n');
    expect(told(of(LAST_WEEK))).toContain('2 av 3 delar klara\n');
  });

  test('names what is due within two weeks, the nearest first', () => {
    const due = (n: number, day: string) => ({ ...anAction(n, day), heard: TODAY });
    const actions = [due(1, '2026-09-28'), due(2, '2026-09-18'), due(3, '2026-09-29'), late(4)];
    const lines = linesOf(post(actions));
    expect(lines).toContain('Kommande två veckor (2)');
    const at = (n: number) => lines.findIndex((line) => line.startsWith(`Åtgärd nummer ${n} – `));
    expect(at(2)).toBeGreaterThan(0);
    expect(at(2)).toBeLessThan(at(1));
    expect([at(3), at(4) < at(2)]).toEqual([-1, true]);
    expect(linesOf(post(actions, undefined, en))).toContain('Coming two weeks (2)');
    const many = linesOf(post([1, 2, 3, 4, 5, 6, 7].map((n) => due(n, '2026-09-21'))));
    expect(many).toContain('och 2 till');
  });

  test('from before the coming ones were listed is shown without them', () => {
    const { comingActions: _none, ...figuresThen } = frozen([anAction(1, '2026-09-18')], TODAY).figures;
    const snapshot = { ...frozen([], TODAY), figures: figuresThen };
    const lines = linesOf(weeklyCard({ plan: PLAN, snapshot, before: undefined, actions: [], register: REGISTER }, sv, links)); // prettier-ignore
    expect(lines.join('\n')).not.toContain('Kommande');
  });

  test.each([
    ['sv', sv],
    ['en', en],
  ] as const)('has room for forty late rows, as many units and long titles (%s)', (_, t) => {
    const actions = Array.from({ length: 40 }, (_, n) => ({
      ...late(n),
      title: `${n} ${'Åtgärd med en mycket lång rubrik '.repeat(6)}`,
    }));
    const coming = actions.map((action) => ({
      ...action,
      id: `c${action.id}`,
      due: '2026-09-18',
      firstDue: '2026-09-18',
    }));
    const perUnit = actions.map(({ id }, n) => ({
      ...{
        unit: `Enheten ${id} med ett långt namn`,
        total: 40,
        done: n,
        inProgress: 0,
        notStarted: 40 - n,
        paused: 0,
        withdrawn: 0,
        late: n,
      },
    }));
    const all = [...actions, ...coming, ...actions.map((action) => done({ ...action, id: `d${action.id}` }))];
    const now = frozen(all, TODAY);
    const snapshot = { ...now, figures: { ...now.figures, perUnit } };
    const before = {
      ...frozen([], LAST_WEEK),
      figures: {
        ...frozen([], LAST_WEEK).figures,
        perUnit: perUnit.toReversed().map((one, n) => ({ ...one, done: n })),
      },
    };
    const { card } = weeklyCard({ plan: PLAN, snapshot, before, actions: all, register: REGISTER }, t, links);
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(25_000);
  });

  test('names five that are late, with role and never with a person, and counts the rest', () => {
    const lines = linesOf(post([1, 2, 3, 4, 5, 6, 7, 8].map(late)));
    expect(lines).toContain('Åtgärd nummer 1 – skulle ha varit klar 15 juni (91 dagar sedan) · Sektionschef');
    expect(lines.filter((line) => line.includes('skulle ha varit klar'))).toHaveLength(5);
    expect(lines).toContain('och 3 till');
    expect(lines.join('\n')).not.toMatch(/Anna|Berit|Ulla/);
  });

  test('quotes a month as a month', () => {
    expect(linesOf(post([KVALITETSRAD])).join('\n')).toContain('skulle ha varit klar i augusti');
  });

  test('has its figures add up to the whole plan', () => {
    const [donut] = ofType(nodesOf(post([late(1), done(anAction(2)), anAction(3)]).card), 'Chart.Donut');
    const slices = donut?.['data'] as { value: number }[];
    expect(slices.reduce((sum, { value }) => sum + value, 0)).toBe(3);
    expect(donut?.['value']).toBe('1/3');
  });

  test('names the moment it holds for and the next one', () => {
    expect(NOW).toBe('2026-09-14T06:00:00.000Z');
    expect(linesOf(post([late(1)]))).toContain(
      'Läget gäller måndag 14 september kl. 08.00. Nästa sammanställning kommer måndag 21 september.',
    );
  });

  test('has a chart only where there is room and a client that draws it', () => {
    const { card } = post([late(1)]);
    const has = (type: string, ...at: [Parameters<typeof downlevel>[1], Parameters<typeof downlevel>[2]]) =>
      ofType(nodesOf(downlevel(card, ...at)), type).length > 0;
    expect(has('Chart.Donut', 'teamsDesktop', 'standard')).toBe(true);
    expect(has('ProgressBar', 'teamsDesktop', 'standard')).toBe(false);
    expect(has('Chart.Donut', 'teamsMobile', 'narrow')).toBe(false);
    expect(has('ProgressBar', 'teamsMobile', 'narrow')).toBe(true);
    expect(has('Table', 'legacy', 'narrow')).toBe(false);
    expect(linesOf({ card: downlevel(card, 'legacy', 'narrow') as typeof card, summary: '' })).toContain(
      'Sektionschef: 0 klara, 0 pågår, 1 försenade',
    );
  });

  test('lets whoever presses see their own, and leads to the plan', () => {
    expect(visible(post([late(1)]))).toEqual(['Öppna planen', 'Visa mina']);
  });
});
