import fc from 'fast-check';
import { addDays, instantAt, localDate, localTime } from '../../domain/calendar.ts';
import { forecast } from '../../domain/forecast.ts';
import { readOrganisation } from '../../domain/reading.ts';
import { digestReason } from '../../domain/reminders.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { TIMES, type PersonSettings } from '../../domain/settings.ts';
import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openSchedulingWorld } from '../support/schedulingWorld.ts';
import { all } from '../support/storing.ts';
import { sweep } from '../../scheduler/sweep.ts';

/** What is foreseen against what the scheduler sends, when nobody answers anything for two weeks. */
const settings: fc.Arbitrary<PersonSettings> = fc.record({
  day: fc.constantFrom(1, 1, 2, 3, 4, 5, null),
  time: fc.constantFrom('08:00', '08:00', ...TIMES),
  eve: fc.boolean(),
  pausedUntil: fc.constantFrom(null, null, null, '2026-12-04', '2027-01-05'),
  standIn: fc.constant(null),
  language: fc.constant('teams' as const),
});
const work = fc.array(
  fc.record({
    due: fc.option(fc.integer({ min: -8, max: 40 })),
    heard: fc.integer({ min: -70, max: 0 }),
    roles: fc.constantFrom(
      ['avdelningschef'],
      ['controller', 'avdelningschef'],
      ['enhetschef'],
      ['enhetschef', 'controller'],
    ),
    status: fc.constantFrom('notStarted', 'inProgress', 'inProgress', 'done', 'paused'),
  }),
  { maxLength: 6 },
);
const PEOPLE = ['anna', 'bo', 'eva', 'elin'];

it('foresees exactly the cards that come, to whom, when and about what', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(work, settings, fc.integer({ min: 0, max: 40 }), async (rows, chosen, later) => {
      const today = addDays('2026-11-16', later);
      const world = await openSchedulingWorld(instantAt(today, '18:00'));
      const actions = rows.map(({ due, heard, roles, status }, index) =>
        anAction({
          ...{ id: `a${index}`, number: `A${index}`, status, responsible: responsible(...roles) },
          ...{ due: due === null ? null : addDays(today, due), heard: addDays(today, heard) },
        }),
      );
      for (const action of actions) await world.store.create('action', action);
      const bo = await world.store.read('person', 'register', 'bo');
      await world.store.replace('person', bo!, { ...bo!.value, settings: chosen });
      // Questions to managers are no part of a forecast.
      const plan = await world.store.read('plan', 'plans', 'plan-a');
      const rules = { from: '07:30', to: '17:00', squeezeDays: false, escalation: false, julyPause: true };
      await world.store.replace('plan', plan!, { ...plan!.value, settings: rules });
      await world.store.create('run', { name: 'reminders', through: today, at: world.now() });

      const organisation = await readOrganisation(world.store);
      const foreseen = PEOPLE.flatMap((person) =>
        forecast(person, actions, organisation, SENDING_HOURS, { date: today, time: '23:59' }, 14).map(
          ({ date, time, actions: about }) =>
            `${date} ${time} ${person}: ${about
              .map(({ id }) => id)
              .sort()
              .join(' ')}`,
        ),
      ).sort();

      // The week's digest may have been decided before today: that one is in nobody's records here.
      for (let day = addDays(today, 1); day <= addDays(today, 14); day = addDays(day, 1)) {
        for (const time of new Set(['07:30', '08:00', '08:30', chosen.time])) {
          world.set(instantAt(day, time));
          await sweep(world.process());
        }
      }
      const sent = (await all(world.store, 'intent'))
        .filter(({ kind, state }) => kind === 'reminder' && state.name === 'delivered')
        .map(({ recipient, state, form, actions: about }) => {
          const at = state.name === 'delivered' ? state.at : '';
          // A digest that was put off shows what still has a reason when it goes out.
          const isShown = (id: string) =>
            form !== 'digest' || actions.some((one) => one.id === id && digestReason(one, localDate(at)));
          return `${localDate(at)} ${localTime(at)} ${recipient}: ${about
            .map(({ action }) => action)
            .filter(isShown)
            .sort()
            .join(' ')}`;
        })
        .sort();
      const isEarlier = (line: string) => line.includes(' bo:') && line.slice(0, 10) <= weekEnd(today);
      const without = (lines: readonly string[]) => lines.filter((line) => chosen.day === 1 || !isEarlier(line));
      expect(without(foreseen)).toEqual(without(sent));
      count += without(sent).length;
    }),
    { numRuns: 60 },
  );
  expect(count).toBeGreaterThan(60);
});

const weekEnd = (today: string): string => addDays(today, 7);
