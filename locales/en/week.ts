import type { week as swedish } from '../sv/week.ts';

const difference = (now: number, before: number) =>
  now === before ? 'the same' : now > before ? `${now - before} more` : `${before - now} fewer`;

export const week: typeof swedish = {
  weekly: {
    title: (week) => `The action plan, week ${week}`,
    done: (n, of) => (n === 1 ? `1 of ${of} actions is done` : `${n} of ${of} actions are done`),
    late: (n) => (n === 0 ? 'None is late' : n === 1 ? '1 is late' : `${n} are late`),
    thanLastWeek: (now, before) =>
      now === before ? 'the same as last week' : `${difference(now, before)} than last week`,
    compared: (what, trend) => `${what} – ${trend}.`,
    unchanged: (late) => `Nothing has changed since last week. ${late}.`,
    count: (n, trend) => (trend === null ? `${n}` : `${n} (${trend})`),
    difference,
    labels: {
      done: 'Done',
      inProgress: 'In progress',
      notStarted: 'Not started',
      paused: 'Paused',
      withdrawn: 'Withdrawn',
      late: 'Of which late',
      undated: 'Of which without a date',
    },
    chart: 'Status of the plan',
    bar: (filled, percent) => `${filled} ${percent}%`,
    lateList: (n) => `Late (${n})`,
    doneList: (n) => `Done this week (${n})`,
    doneSoFar: (n) => `Done so far (${n})`,
    and: (n) => `and ${n} more`,
    perRole: 'By owner',
    columns: { role: 'Owner', done: 'Done', inProgress: 'Active', late: 'Late' },
    roleFigures: (done, inProgress, late) => `${done} done, ${inProgress} in progress, ${late} late`,
    asOf: (day, at) => `As of ${day} ${at}.`,
    next: (day) => `The next summary comes on ${day}.`,
  },
};
