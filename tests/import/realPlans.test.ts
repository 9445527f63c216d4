import type { Draft, DraftAction } from '../../domain/plan.ts';
import type { Timing } from '../../domain/timing.ts';
import { readInWorker } from '../../import/readInWorker.ts';
import { describeWithPlans, planBytes, truthOf } from './support/sharedPlans.ts';
import type { PlanName, TrueMilestone, TruePart } from './support/sharedPlans.ts';

const TODAY = '2026-11-23';
const FORMATS = ['txt', 'docx', 'pdf', 'xlsx'] as const;
const PLAN_NAMES: readonly PlanName[] = ['A', 'B'];

/** Spaces, line breaks and punctuation between words are the printer's; letters, digits and hyphens inside words count. */
const words = (text: string): string =>
  text
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '¬')
    .replace(/[^\p{L}\p{N}¬]+/gu, ' ')
    .trim();

/**
 * Milestones of the truth that a draft does not hold as a timing, with the reason. Everything else must agree.
 */
const NOT_TIMINGS = [
  {
    why: 'an empty date cell has no timing: the draft asks for a date',
    is: (one: TrueMilestone) => one.kind === 'none' && !one.status,
  },
  {
    why: '"Klart" beside "Pågår" is a state that contradicts another: the draft asks instead of keeping it',
    is: (one: TrueMilestone) => one.kind === 'none' && one.status === 'done',
  },
];
const isTiming = (one: TrueMilestone): boolean => !NOT_TIMINGS.some(({ is }) => is(one));

const within = (date: string | null, wanted: string | null, range: readonly [string, string] | undefined): boolean =>
  date === wanted || (date !== null && range !== undefined && date >= range[0] && date <= range[1]);

const agrees = (timing: Timing | undefined, wanted: TrueMilestone): boolean =>
  timing !== undefined &&
  timing.kind === wanted.kind &&
  timing.precision === wanted.precision &&
  timing.recurrence === wanted.recurrence &&
  within(timing.earliest, wanted.earliest, wanted.tolerance?.earliest) &&
  within(timing.latest, wanted.latest, wanted.tolerance?.latest);

const shown = ({ kind, earliest, latest, precision, recurrence }: Timing | TrueMilestone) => ({
  kind,
  earliest,
  latest,
  precision,
  recurrence,
});

function timingsDiffer(timings: readonly Timing[], wanted: readonly TrueMilestone[]): unknown {
  const dated = wanted.filter(isTiming);
  const alike = dated.length === timings.length && dated.every((one, index) => agrees(timings[index], one));
  return alike ? null : { read: timings.map(shown), wanted: dated.map(shown) };
}

const rolesOf = (actions: readonly DraftAction[]): (string | null)[] => [
  ...new Set(actions.flatMap((action) => action.responsible.map((one) => one.role))),
];

const drafts = new Map<string, Draft>();

describeWithPlans('the two real plans, from every kind of file', () => {
  beforeAll(async () => {
    for (const plan of PLAN_NAMES) {
      for (const format of FORMATS) {
        const read = await readInWorker(planBytes(plan, format), TODAY, { milliseconds: 30_000, megabytes: 300 });
        if (!read.ok) throw new Error(`${plan}.${format}: ${read.refusal.code}`);
        drafts.set(`${plan}.${format}`, read.draft);
      }
    }
  }, 120_000);

  describe.each(PLAN_NAMES.flatMap((plan) => FORMATS.map((format) => [plan, format] as const)))(
    'plan %s as %s',
    (plan, format) => {
      const truth = truthOf(plan);
      const draft = (): Draft =>
        drafts.get(`${plan}.${format}`) ?? { plan: { title: null, date: null, unit: null, owner: null }, rows: [] };

      test('says what the document is called, when it was written and whose it is', () => {
        const { title, date, unit, owner, attachment } = draft().plan;
        expect(words(title ?? '')).toBe(words(truth.document.title));
        expect({ date, unit, owner }).toEqual({
          date: truth.document.date,
          unit: truth.document.unit,
          owner: truth.document.responsibleManager,
        });
        expect(attachment ?? null).toBe(truth.document.attachmentNo);
      });

      test('has the rows of the document, no more and no fewer, numbered in order', () => {
        expect(draft().rows.map((row) => row.number)).toEqual(truth.rows.map((_, index) => index + 1));
      });

      test('has every title, action text and date text word for word', () => {
        const read = draft().rows.map((row) => ({
          title: words(row.title),
          text: words(row.text),
          dateText: words(row.dateText),
        }));
        const wanted = truth.rows.map((row) => ({
          title: words(row.title),
          text: words(row.actionText),
          dateText: words(row.dateText),
        }));
        expect(read).toEqual(wanted);
      });

      test('reads every milestone within the tolerance of the truth', () => {
        const differences = draft().rows.flatMap((row, index) => {
          const difference = timingsDiffer(
            row.actions.flatMap((action) => action.timings),
            truth.rows[index]?.milestones ?? [],
          );
          return difference === null ? [] : [{ row: truth.rows[index]?.id, difference }];
        });
        expect(differences).toEqual([]);
      });

      test('names every responsible by its canonical role, and no other', () => {
        expect(draft().rows.map((row) => rolesOf(row.actions))).toEqual(
          truth.rows.map((row) => row.responsibleCanonical),
        );
      });

      test('splits the rows that hold several actions and pairs their dates and responsibles', () => {
        truth.rows.forEach((wanted, index) => {
          const actions = draft().rows[index]?.actions ?? [];
          const parts: readonly TruePart[] = wanted.parts ?? [wanted];
          expect(actions).toHaveLength(parts.length);
          parts.forEach((part, at) => {
            const action = actions[at];
            expect(words(action?.text ?? '')).toBe(words(part.actionText));
            expect(timingsDiffer(action?.timings ?? [], part.milestones)).toBeNull();
            expect(rolesOf(action ? [action] : [])).toEqual(part.responsibleCanonical ?? wanted.responsibleCanonical);
          });
        });
      });

      test('gives every action a state that can be seen: a time, a status or a question', () => {
        const silent = draft()
          .rows.flatMap((row) => row.actions)
          .filter((action) => action.timings.length === 0 && !action.status && action.questions.length === 0);
        expect(silent).toEqual([]);
      });

      test('proposes titles of at most 60 characters', () => {
        const long = draft().rows.flatMap((row) =>
          row.actions.map((action) => action.title).filter((title) => title.length > 60 || title === ''),
        );
        expect(long).toEqual([]);
      });
    },
  );

  test('"Klart … Pågår…" is asked about and never imported as finished', () => {
    for (const format of FORMATS) {
      const action = drafts.get(`A.${format}`)?.rows[13]?.actions[0];
      expect(action?.status).toBeUndefined();
      expect(action?.questions[0]?.kind).toBe('conflictingStatus');
    }
    const done = [...drafts.values()]
      .flatMap((draft) => draft.rows.flatMap((row) => row.actions))
      .filter((action) => action.status === 'done');
    expect(done).toEqual([]);
  });

  test('an empty date cell inherits nothing from the row above (plan B, row 8)', () => {
    const action = drafts.get('B.txt')?.rows[7]?.actions[0];
    expect(action?.timings).toEqual([]);
    expect(action?.questions.map((question) => question.kind)).toContain('noDate');
  });

  test('an empty action cell is asked about (plan B, row 2)', () => {
    expect(drafts.get('B.txt')?.rows[1]?.actions[0]?.questions.map((question) => question.kind)).toContain('noAction');
  });

  test('"Se ovan" points at the row it is about, "Se nedan" at a row below', () => {
    expect(drafts.get('A.txt')?.rows[3]?.actions[0]?.links).toEqual([{ asWritten: 'Se ovan', row: 2 }]);
    const below = drafts.get('B.txt')?.rows[4]?.actions[0]?.links ?? [];
    expect(below).toHaveLength(1);
    expect(below[0]?.row).toBeGreaterThan(5);
  });

  test('a responsible that can be read in two ways is asked about (plan B, row 5)', () => {
    const asked = drafts
      .get('B.txt')
      ?.rows[4]?.actions[0]?.questions.find((question) => question.kind === 'ambiguousRole');
    expect(asked?.proposal).toContain('avdelningschef');
  });

  test('the same plan reads the same from every format', () => {
    for (const plan of PLAN_NAMES) {
      const [first, ...others] = FORMATS.map((format) => {
        const draft = drafts.get(`${plan}.${format}`);
        return draft?.rows.map((row) =>
          row.actions.map((action) => ({
            timings: action.timings.map(shown),
            roles: rolesOf([action]),
            questions: action.questions.map((one) => one.kind),
          })),
        );
      });
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test('what the truth holds but a draft does not is known, with its reason', () => {
    const left = PLAN_NAMES.flatMap((plan) =>
      truthOf(plan).rows.flatMap((row) => row.milestones.filter((one) => !isTiming(one)).map(() => row.id)),
    );
    expect(left).toEqual(['000-14', '002-08']);
  });
});
