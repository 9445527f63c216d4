import { decide } from '../../domain/change.ts';
import { anAction } from '../support/builders.ts';
import { anAnswerer, asking } from '../support/people.ts';

const proposed = { kind: 'proposed', to: '2026-12-11', reason: 'Lokalen är upptagen.', asked: 'anna' } as const;
const action = anAction({
  due: null,
  revision: 2,
  history: [{ id: 'c0', at: '2026-11-23T09:00:00.000Z', by: 'bo', role: 'controller', unit: null, what: proposed }],
});
const manager = anAnswerer({ person: 'anna', superior: true });
const agree = (at: string) => decide(action, { kind: 'acceptDate', change: 'c0' }, asking({ as: manager, at }));

describe('a proposed date', () => {
  it('is agreed to while it lies ahead', () =>
    expect(agree('2026-12-10T09:00:00.000Z')).toMatchObject({ ok: true, action: { due: '2026-12-11' } }));

  it.each(['2026-12-11', '2026-12-14'])('is no longer one to agree to on %s', (day) =>
    expect(agree(`${day}T09:00:00.000Z`)).toEqual({ ok: false, refusal: 'badDate' }),
  );
});
