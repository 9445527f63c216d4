import { settlePassed } from '../../domain/passed.ts';
import { anAction } from '../support/builders.ts';

const dormant = anAction({ due: '2026-05-29', status: 'inProgress', dormant: true, revision: 3 });
// Half past midnight in Stockholm: the day that counts is theirs.
const by = { by: 'olle', at: '2026-11-30T23:30:00.000Z', id: 'c1' };
const signed = { ...by, role: null, unit: null };

describe('an action whose date had passed before its plan was published', () => {
  it('is taken up again as it stood, and heard of that day', () =>
    expect(settlePassed(dormant, 'resume', by)).toEqual({
      ...dormant,
      ...{ dormant: false, heard: '2026-12-01', revision: 4 },
      history: [{ ...signed, what: { kind: 'resumed' } }],
    }));

  it('or is put away, which its history says', () =>
    expect(settlePassed(dormant, 'archive', by)).toEqual({
      ...dormant,
      ...{ dormant: false, heard: '2026-12-01', revision: 4, status: 'withdrawn' },
      history: [{ ...signed, what: { kind: 'status', from: 'inProgress', to: 'withdrawn' } }],
    }));

  it('keeps what had happened to it', () => {
    const published = { id: 'p', at: '2026-11-02T08:00:00.000Z', by: 'olle', role: null, unit: null, what: { kind: 'published' } } as const; // prettier-ignore
    const settled = settlePassed({ ...dormant, history: [published] }, 'resume', by);
    expect(settled?.history.map(({ id }) => id)).toEqual(['p', 'c1']);
  });

  it.each([
    ['asked twice', { dormant: false }],
    ['done meanwhile', { status: 'done' as const }],
    ['withdrawn meanwhile', { status: 'withdrawn' as const }],
  ])('is left alone when it was %s', (_, given) => {
    expect(settlePassed({ ...dormant, ...given }, 'resume', by)).toBeUndefined();
    expect(settlePassed({ ...dormant, ...given }, 'archive', by)).toBeUndefined();
  });
});
