import type { reminders as swedish } from '../sv/reminders.ts';

const actions = (n: number) => (n === 1 ? '1 action' : `${n} actions`);
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

export const reminders: typeof swedish = {
  standing: {
    wasDue: (day, ago) => `Was due ${day} (${days(ago)} ago)`,
    wasDueIn: (month, ago) => `Was due in ${month} (${days(ago)} ago)`,
    wasDueAsWritten: (written, day, ago) => `Time in the plan: “${written}”. Ran out ${day} (${days(ago)} ago)`,
    dueToday: (day) => `Due today, ${day}`,
    dueTomorrow: (day) => `Due tomorrow, ${day}`,
    dueOn: (day) => `Due on ${day}`,
    due: (day) => `Due ${day}`,
    dueIn: (month) => `Due in ${month}`,
    dueAsWritten: (written, day) => `Time in the plan: “${written}”, ${day} at the latest`,
    undated: 'The plan names no time',
    undatedAsWritten: (written) => `Time in the plan: “${written}”`,
    silentSince: (day) => `Nothing new since ${day}`,
    closed: (day) => `Since ${day}`,
    dormant: 'Its time had run out when the plan was published',
  },
  unitsDone: (done, of) => `${done} of ${of} units done`,
  partsAnswered: (answered, of) => `${answered} of ${of} have answered`,
  did: {
    status: {
      notStarted: (who) => `${who ?? 'You'} marked the action as not started`,
      inProgress: (who) => `${who ?? 'You'} marked the action as in progress`,
      done: (who) => `${who ?? 'You'} marked the action as done`,
      paused: (who) => `${who ?? 'You'} paused the action`,
      withdrawn: (who) => `${who ?? 'You'} withdrew the action`,
    },
    part: (who) => (who === null ? 'You marked your part as done' : `${who} reported their part as done`),
    date: (who, from, to) =>
      from === null ? `${who ?? 'You'} set the date ${to}` : `${who ?? 'You'} moved the date: ${from} → ${to}`,
    comment: (who) => `${who ?? 'You'} wrote a comment`,
    rejected: (who) =>
      who === null
        ? 'You said that you are not responsible. The owner of the plan gets the question'
        : `${who} said that they are not responsible`,
    undo: (who) => (who === null ? 'You undid your answer' : `${who} undid their answer`),
    published: () => 'The plan was published',
  },
  onDayAt: (what, day, at) => `${what} on ${day} ${at}.`,
  digest: {
    title: (n) => (n === 1 ? '1 action needs you this week' : `${n} actions need you this week`),
    allAnswered: 'All done for this week',
    week: (week, plans) => `Week ${week} · ${plans}`,
    answered: (n) => `${n} answered`,
    more: (n) => `And ${n} more.`,
    comingUp: (n, day) => (n === 1 ? `Coming up: 1 action is due ${day}.` : `Coming up: ${n} actions are due ${day}.`),
    again: 'Sent again. We do not know whether the card before this one arrived.',
    says: (title, first) => `${title}. First: ${first}.`,
    saysDone: 'Every action in the reminder has been answered.',
    folded: (day) => `Replaced by the reminder of ${day}.`,
  },
  eve: {
    many: (n) => `${n} actions are due soon`,
    today: (n) => `${n} actions are due today`,
    tomorrow: (n) => `${n} actions are due tomorrow`,
    on: (n, weekday) => `${n} actions are due on ${weekday}`,
    says: (title, when) => `${title}. ${when}.`,
  },
  details: {
    due: 'Due',
    timeInPlan: 'Time in the plan',
    firstDue: 'First date',
    status: 'Status',
    responsible: 'Responsible',
    next: 'Next step',
    lastComment: 'Latest comment',
    sinceDay: (status, day) => `${status} since ${day}`,
    number: 'Number',
  },
  press: {
    changed: 'This has changed since the card was sent. Here is the current state:',
    noLongerUndoable: 'To change it again, use the plan.',
    lineSaved: (at) => `The line was saved ${at}.`,
    backTo: (status) => `The action is back to “${status}”.`,
    backToDate: (day) => `The date is back to ${day}.`,
    backToNoDate: 'The action has no date again.',
    rejected: 'The plan’s owner answers for the action until it is clear who is responsible.',
    reason: (reason) => `Reason: ${reason}`,
  },
  mine: {
    title: (n) => `You have ${actions(n)} to work on`,
    none: 'You have no actions to work on',
    noneText: 'When an action needs you, you get a reminder here.',
    more: (n) => `And ${n} more in the plan.`,
  },
  lists: {
    late: (n) => (n === 1 ? '1 action is late' : `${n} actions are late`),
    lateNone: 'No action is late',
    soon: (n) => `${actions(n)} in the next 14 days`,
    soonNone: 'No action is due in the next 14 days',
  },
};
