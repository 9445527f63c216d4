import { anAction } from '../support/builders.ts';
import { reply } from '../support/connectorStub.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { all } from '../support/storing.ts';
import { conversationOf, wordsOf } from '../support/teamsWorld.ts';

/** The numbers are those of DELIVERY.md 7 F: the whole product, its people and what becomes of them. */
let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
  await world.install('olle');
});
afterEach(() => world.stop());

/** Wakes the bot through a day in Stockholm, each time twice. */
const day = async (date: string) => {
  for (const time of ['06:30', '07:00', '08:00', '08:30']) {
    world.clock.set(`${date}T${time}:00.000Z`);
    await world.app.wake();
    await world.app.wake();
  }
};

it('109: somebody whose account is closed on Wednesday gets nothing on Thursday, and the plan’s owner knows on Friday', async () => {
  for (const date of ['2026-12-01', '2026-12-02']) await day(date);
  const before = world.seenBy('olle').length;
  world.connector.misbehave = ({ conversation }, response) => {
    if (conversation !== conversationOf('bo')) return false;
    reply(response, 403, { error: { code: 'MessageWritesBlocked', message: '' } });
    return true;
  };
  await day('2026-12-03');
  expect(world.seenBy('olle')).toHaveLength(before);
  await day('2026-12-04');
  const told = world.seenBy('olle').slice(before);
  expect(told).toHaveLength(1);
  expect(wordsOf(told[0]?.card)).toContain('En person får inte sina påminnelser');
  expect(wordsOf(told[0]?.card)).toContain('bo');
});

it('110: of three who answer for an action each says it of their own part, and who has said it is not asked again', async () => {
  for (const person of ['eva', 'elin']) await world.install(person);
  const roles = ['avdelningschef', 'controller', 'enhetschef'];
  await world.store.create(
    'action',
    anAction({ id: 'a9', number: 'A9', due: '2026-12-10', responsible: responsible(...roles) }),
  );
  const a9 = async () => (await world.store.read('action', 'plan|plan-a', 'a9'))?.value;
  await day('2026-12-07');
  await world.press('bo', world.newest('bo'), 'Min del är klar', 'a9');
  await world.press('eva', world.newest('eva'), 'Min enhet är klar', 'a9');
  expect(await a9()).toMatchObject({ status: 'inProgress' });

  const seen = (person: string) => world.seenBy(person).length;
  const before = [seen('anna'), seen('bo'), seen('eva'), seen('elin')] as const;
  for (const date of ['2026-12-08', '2026-12-09']) await day(date);
  expect([seen('anna'), seen('bo'), seen('eva'), seen('elin')]).toEqual([
    before[0] + 1,
    before[1],
    before[2],
    before[3] + 1,
  ]);
  const waiting = (await all(world.store, 'intent')).filter(({ state }) => state.name === 'planned');
  expect(waiting).toEqual([]);

  await world.press('elin', world.newest('elin'), 'Min enhet är klar', 'a9');
  await world.press('anna', world.newest('anna'), 'Klar', 'a9');
  expect(await a9()).toMatchObject({ status: 'done' });
});
