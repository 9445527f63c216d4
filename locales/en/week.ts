import type { week as swedish } from '../sv/week.ts';

const difference = (now: number, before: number) =>
  now === before ? 'the same' : now > before ? `${now - before} more` : `${before - now} fewer`;

export const week: typeof swedish = {
  forecast: {
    title: (n, days) => (n === 1 ? `1 reminder in the next ${days} days` : `${n} reminders in the next ${days} days`),
    none: (days) => `No reminders in the next ${days} days`,
    on: (day, time) => `${day} at ${time}`,
    digest: 'Weekly reminder',
    eve: 'Reminder the day before',
    more: (n) => `And ${n} more reminders.`,
    paused: (day) => `You have paused until and including ${day}.`,
    ifNothingChanges:
      'This is how it will be if nobody answers and nothing changes. You are only looking: nothing is sent.',
  },
  outside: {
    title: 'You have no role in the plan yet',
    explain: 'The plan is shown to those who have a role in it.',
    ask: (owner: string) => `Ask the owner of the plan for a role: ${owner}.`,
  },
  elsewhere: {
    settings: 'Write “settings” to me in our own chat. Only you see there what you choose.',
    mine: 'Your actions are shown to you alone. Press “Show mine” or write “mine” in our own chat.',
    ahead: 'Write “show the next 14 days” to me in our own chat. Only you see there what you get.',
  },
  rollup: {
    title: (week) => `All plans, week ${week}`,
    all: (n, done, late) => `${done} in ${n} plans. ${late}.`,
    plan: (letter) => `Plan ${letter}`,
  },
  weekly: {
    title: (week) => `The action plan, week ${week}`,
    done: (n, of) => (n === 1 ? `1 of ${of} actions is done` : `${n} of ${of} actions are done`),
    late: (n) => (n === 0 ? 'None is late' : n === 1 ? '1 is late' : `${n} are late`),
    thanLastWeek: (now, before) =>
      now === before ? 'the same as last week' : `${difference(now, before)} than last week`,
    compared: (what, trend) => `${what} – ${trend}.`,
    unchanged: (nothing, late) =>
      `${nothing ? 'Nothing has changed since last week' : 'The figures are the same as last week'}. ${late}.`,
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
    comingList: (n) => `Coming two weeks (${n})`,
    and: (n) => `and ${n} more`,
    perRole: 'By owner',
    columns: { role: 'Owner', done: 'Done', inProgress: 'Active', late: 'Late' },
    roleFigures: (done, inProgress, late) => `${done} done, ${inProgress} in progress, ${late} late`,
    perUnit: 'By unit',
    unitDone: (done, of) => `${done} of ${of} ${of === 1 ? 'part' : 'parts'} done`,
    unitLate: (late) => `${late} late`,
    sinceLastWeek: (what, trend) => `${what} (${trend})`,
    asOf: (day, at) => `As of ${day} ${at}.`,
    next: (day) => `The next summary comes on ${day}.`,
  },
};
