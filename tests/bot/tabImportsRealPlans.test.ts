import { collect } from '../../domain/reading.ts';
import { importAnswer } from '../../tab/api/importSchema.ts';
import { describeWithPlans, planBytes } from '../import/support/sharedPlans.ts';
import { aPlan } from '../support/builders.ts';
import { aRegister } from '../support/people.ts';
import { tabWorld } from '../support/tabWorld.ts';

const PLANS = [
  { name: 'A', rows: 15, actions: 15 },
  { name: 'B', rows: 15, actions: 20 },
] as const;

describeWithPlans('A real plan in the tab', () => {
  it.each(PLANS.flatMap((plan) => (['docx', 'xlsx', 'txt'] as const).map((format) => ({ ...plan, format }))))(
    'is looked through to its end without losing a row: $name as $format',
    async ({ name, format, rows, actions }) => {
      const { layIn, change, store } = await tabWorld({
        plans: [aPlan()],
        actions: [],
        register: aRegister(),
        now: '2026-11-23T08:10:00.000Z',
      });
      const laid = await layIn(planBytes(name, format), `plan.${format}`, 'olle');
      let { draft } = importAnswer.parse(laid.json);
      expect([draft.rows.length, draft.actions]).toEqual([rows, actions]);
      expect(draft.left).toBeGreaterThan(0);
      const write = async (body: object) => {
        const { json } = await change('POST', `/imports/${draft.id}`, body, `${draft.revision}`, 'olle');
        draft = importAnswer.parse(json).draft;
      };
      for (let [next] = draft.questions; next; [next] = draft.questions) {
        const before = draft.left;
        await write({ kind: 'accept', row: next.row, part: next.part, question: next.index });
        expect(draft.left).toBeLessThan(before);
      }
      expect(draft.rows.map(({ number }) => number)).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
      await write({ kind: 'publish' });
      expect(await collect(store.find('action', { partition: `plan|${draft.id}` }))).toHaveLength(actions);
    },
  );
});
