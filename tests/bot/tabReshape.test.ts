import { importAnswer } from '../../tab/api/importSchema.ts';
import { collect } from '../../domain/reading.ts';
import { aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { tabWorld } from '../support/tabWorld.ts';

const TEXT = `Handlingsplan för äldreomsorgen

| Nr | Utvecklingsområde | Åtgärd | Klart senast | Ansvarig |
| --- | --- | --- | --- | --- |
| 1 | Bemanning | Ta fram ett gemensamt schema för natten. |  | Avd.chef |
| 2 | Larm | Prova nya trygghetslarm på två enheter. | 2026-12-11 | Avd.chef |
`;

async function world() {
  const of = await tabWorld({
    ...{ plans: [aPlan()], actions: [], register: aRegister() },
    now: '2026-11-23T08:10:00.000Z',
  });
  const laidIn = async (text = TEXT) => importAnswer.parse((await of.layIn(text, 'plan.md', 'olle')).json).draft;
  const write = async (id: string, body: object, revision: number, person = 'olle') => {
    const { status, json } = await of.change('POST', `/imports/${id}`, body, `${revision}`, person);
    return { status, refusal: json.refusal, draft: status === 200 ? importAnswer.parse(json).draft : undefined };
  };
  return { ...of, laidIn, write };
}

describe('A draft in the tab', () => {
  it('is called, dated and divided as its importer says, and published so', async () => {
    const { laidIn, write, store } = await world();
    const { id } = await laidIn();
    await write(id, { kind: 'head', title: 'Plan för natten', date: '2026-10-01' }, 1);
    const { draft } = await write(id, { kind: 'split', row: 2, part: 0, title: 'Köp larm' }, 2);
    expect(draft).toMatchObject({ title: 'Plan för natten', date: '2026-10-01', actions: 3, undo: { row: 2 } });
    await write(id, { kind: 'publish' }, 3);
    expect((await store.read('plan', 'plans', id))?.value).toMatchObject({
      ...{ title: 'Plan för natten', date: '2026-10-01' },
    });
    const actions = await collect(store.find('action', { partition: `plan|${id}` }));
    expect(actions.map(({ number, title, source }) => [number.slice(1), title, source.row])).toEqual([
      ['1', expect.anything(), 1],
      ['2a', 'Prova nya trygghetslarm på två enheter', 2],
      ['2b', 'Köp larm', 2],
    ]);
  });

  it('takes back one answer after another, and counts the questions again', async () => {
    const { laidIn, write } = await world();
    const before = await laidIn();
    expect(before).toMatchObject({ left: 1, undo: null });
    const { id } = before;
    const accepted = await write(id, { kind: 'accept', row: 1, part: 0, question: 0 }, 1);
    expect(accepted.draft).toMatchObject({ left: 0, of: 1, undo: { row: 1 } });
    const { draft } = await write(id, { kind: 'undo' }, 2);
    expect(draft).toEqual({ ...before, revision: 3 });
    expect(await write(id, { kind: 'undo' }, 3)).toMatchObject({ status: 409, refusal: 'gone' });
  });

  it('is divided by nobody else, and not after it was published', async () => {
    const { laidIn, write } = await world();
    const { id } = await laidIn();
    expect((await write(id, { kind: 'undo' }, 1, 'anna')).status).toBe(404);
    await write(id, { kind: 'publish' }, 1);
    expect(await write(id, { kind: 'split', row: 2, part: 0, title: 'x' }, 2)).toMatchObject({ refusal: 'closed' });
  });

  it('keeps the name and the rows of the plan it renews', async () => {
    const { laidIn, write } = await world();
    const first = await laidIn();
    await write(first.id, { kind: 'publish' }, 1);
    const newer = await laidIn(TEXT.replace('2026-12-11', '2026-12-18'));
    expect(newer.plan).toBe(first.id);
    for (const body of [
      { kind: 'head', title: 'Ny', date: null },
      { kind: 'split', row: 2, part: 0, title: 'x' },
      { kind: 'merge', row: 2, part: 1 },
    ]) {
      expect(await write(newer.id, body, 1)).toMatchObject({ status: 409, refusal: 'closed' });
    }
  });
});
