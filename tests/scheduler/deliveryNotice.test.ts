import { stoodStill } from '../../domain/delivery.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import {
  delivered,
  giveWork,
  openSchedulingWorld,
  undeliverable,
  type SchedulingWorld,
} from '../support/schedulingWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

/** Monday 16 November 2026 in Stockholm, and the days after; Olle owns the plan. */
const at = (day: string, time: string) => `2026-${day}T${time}:00.000Z`;
const MONDAY = at('11-16', '07:00');

let world: SchedulingWorld;
beforeEach(async () => {
  world = await openSchedulingWorld(MONDAY);
  await giveWork(world);
});

const remove = async (person: string) => {
  const stored = await world.store.read('conversation', 'conversations', person);
  await world.store.replace('conversation', stored!, { ...stored!.value, reachable: false });
};
const toOwner = () =>
  world.posts.filter(({ to }) => to.conversation === 'olle').map(({ message }) => wordsOf(message.card));

/** Wakes the bot at the times of a day on which cards go out. */
const day = async (date: string) => {
  for (const time of ['06:30', '07:00', '08:00']) await world.wake(at(date, time));
};

describe('the owner of a plan', () => {
  it('is told on the day after the digest who did not get it, why, and what to do; once a week', async () => {
    await remove('bo');
    await day('11-16');
    expect(toOwner()).toEqual([]);
    await day('11-17');
    const [said] = toOwner();
    expect(said).toContain('En person får inte sina påminnelser');
    expect(said).toContain('har tagit bort Planboten i Teams');
    expect(said).toContain('be IT installera den');
    for (const date of ['11-18', '11-19', '11-20', '11-23']) await day(date);
    expect(toOwner()).toHaveLength(1);
    await day('11-24');
    expect(toOwner()).toHaveLength(2);
  });

  it('has it kept for nine o’clock, with nothing but those who were not reached', async () => {
    await remove('bo');
    await day('11-16');
    await world.wake(at('11-17', '06:30'));
    expect((await world.intents()).filter(({ kind }) => kind === 'deliveryNotice')).toEqual([
      {
        ...{ kind: 'deliveryNotice', form: 'notice', recipient: 'olle', date: '2026-11-17', actions: [], attempts: [] },
        ...{ dueAt: at('11-17', '08:00'), state: { name: 'planned', notBefore: at('11-17', '08:00') } },
        notice: { stoodStill: null, unreached: [{ person: 'bo', reason: 'uninstalled' }] },
      },
    ]);
  });

  it('is told on the next working day of a single reminder that did not come, and not again that week', async () => {
    await day('11-16');
    await day('11-17');
    await day('11-18');
    await remove('bo');
    await day('11-19');
    expect(toOwner()).toEqual([]);
    await day('11-20');
    expect(toOwner()).toHaveLength(1);
    expect(toOwner()[0]).toContain('En person får inte sina påminnelser');
  });

  it('is told of it though the owner of another plan has been', async () => {
    await world.store.create('plan', aPlan({ id: 'plan-b', letter: 'B', owner: 'anna' }));
    await world.store.create(
      'action',
      anAction({ id: 'b1', plan: 'plan-b', number: 'B1', due: '2026-11-19', responsible: responsible('controller') }),
    );
    await day('11-16');
    await remove('bo');
    for (const date of ['11-17', '11-18', '11-19', '11-20']) await day(date);
    const notices = (await world.intents()).filter(({ kind }) => kind === 'deliveryNotice');
    expect(notices.map(({ recipient, date }) => `${date} ${recipient}`).sort()).toEqual([
      '2026-11-19 anna',
      '2026-11-20 olle',
    ]);
  });

  it('is told on the same card of the channel that did not get its summary', async () => {
    await remove('bo');
    world.answering = (posted, count) => (posted.to.kind === 'personal' ? delivered(posted, count) : undeliverable());
    await day('11-16');
    await day('11-17');
    const [notice] = (await world.intents()).filter(({ kind }) => kind === 'deliveryNotice');
    expect(notice?.notice).toEqual({
      ...{ stoodStill: null, unreached: [{ person: 'bo', reason: 'uninstalled' }], unposted: ['plan-a'] },
    });
    for (const date of ['11-18', '11-19']) await day(date);
    expect(toOwner()).toHaveLength(1);
  });

  it('is not told between the digests of whom Tuesday has named', async () => {
    await remove('bo');
    for (const date of ['11-16', '11-17', '11-18', '11-19', '11-20']) await day(date);
    expect(toOwner()).toHaveLength(1);
  });

  it('hears nothing when everybody was reached', async () => {
    await day('11-16');
    await day('11-17');
    expect(toOwner()).toEqual([]);
  });

  it('is told after a standstill which days it took, when all has been down over days on which reminders go out', async () => {
    await day('11-16');
    await day('11-20');
    const [said] = toOwner();
    expect(said).toContain('Planboten har stått stilla');
    expect(said).toMatch(/Från 17 nov(ember)? till 19 nov(ember)? gick inga påminnelser ut/);
    await day('11-23');
    expect(toOwner()).toHaveLength(1);
  });

  it('hears nothing of a weekend, of red days, or of the first start', async () => {
    await day('11-20');
    await day('11-23');
    expect(toOwner()).toEqual([]);
  });

  it('gets it on the next day when today has a card already', async () => {
    await remove('bo');
    await day('11-16');
    const card = {
      kind: 'reminder',
      form: 'told',
      recipient: 'olle',
      date: '2026-11-17',
      dueAt: at('11-17', '06:30'),
    } as const;
    const delivered = { name: 'delivered', at: at('11-17', '06:30'), activity: 'm', conversation: 'olle' } as const;
    const attempts = [{ at: at('11-17', '06:30'), by: 'one', outcome: 'delivered' }] as const;
    await world.store.create('intent', { ...card, actions: [], state: delivered, attempts });
    await day('11-17');
    expect(toOwner()).toEqual([]);
    await day('11-18');
    expect(toOwner()).toHaveLength(1);
  });
});

it('a report and a notice of the same day come on two days, the report first', async () => {
  world = await openSchedulingWorld(at('11-30', '07:00'));
  await giveWork(world);
  await remove('bo');
  await day('11-30');
  for (const date of ['12-01', '12-02', '12-03']) await day(date);
  const [report, notice, ...more] = toOwner();
  expect(report).toContain('Rapporten för november');
  expect(notice).toContain('En person får inte sina påminnelser');
  expect(more).toEqual([]);
  expect(world.cards().filter((card) => card.endsWith('olle'))).toEqual([
    '2026-12-01 09:00 olle',
    '2026-12-02 08:00 olle',
  ]);
});

describe('a standstill', () => {
  it.each([
    ['2026-11-27', '2026-11-30', null],
    ['2026-11-27', '2026-12-01', { from: '2026-11-30', to: '2026-11-30' }],
    ['2026-12-22', '2027-01-04', { from: '2026-12-23', to: '2026-12-30' }],
    ['2026-11-30', '2026-11-30', null],
  ])('between %s and %s', (through, today, days) => expect(stoodStill(through, today)).toEqual(days));
});
