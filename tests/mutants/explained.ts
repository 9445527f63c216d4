/** Survivors that were looked at and cannot be noticed by any test: the program does the same with them. */
export const EXPLAINED: readonly { readonly file: string; readonly change: string; readonly why: string }[] = [
  {
    file: 'bot/inboundGuard.ts',
    change: 'another text in the place of the empty one where there is no Authorization header',
    why: 'neither is a token',
  },
  {
    file: 'bot/activityJson.ts',
    change: '`index <= text.length`',
    why: 'one step further there is no character, and no character is a bracket',
  },
  { file: 'bot/activityJson.ts', change: '`end > 0`', why: 'a string ends after it has begun, so never at 0' },
  { file: 'bot/activityJson.ts', change: 'an empty `catch`', why: 'it answers undefined either way' },
  {
    file: 'domain/workingDays.ts',
    change: '`count <= most`, and no limit',
    why: 'the limit saves work; those who ask compare with the same limit',
  },
  {
    file: 'domain/agenda.ts, boardReport.ts, figures.ts, publish.ts, settings.ts, attention.ts, reminders.ts',
    change: 'no question whether a date is `null` before it is compared',
    why: '`null` is neither before nor after a date; the question is there for the reader and the compiler',
  },
  {
    file: 'domain/answering.ts, change.ts, escalation.ts, figures.ts, history.ts, movedDates.ts, openProposal.ts, timesTaken.ts, undoing.ts',
    change: '`true` in the place of a question for the kind of a change',
    why: 'no other kind has the property that is asked about next (`of`, `to`, `asked`, `text`)',
  },
  {
    file: 'domain/answering.ts, forecast.ts, reminders.ts, workingDays.ts',
    change: 'what was worked out is not kept, or not looked up',
    why: 'the same is worked out again, only later',
  },
  {
    file: 'domain/answering.ts, delivery.ts, draftHolders.ts, publish.ts, undoAnswer.ts',
    change: 'another list in the place of an empty one where there is nothing',
    why: 'what stands in it has none of the properties that are asked about',
  },
  {
    file: 'domain/calendar.ts',
    change: '`hours.size > HOURS_KEPT`, and no limit',
    why: 'an hour that is forgotten is asked for again',
  },
  {
    file: 'domain/calendar.ts, reportMonth.ts',
    change: 'a date or month with something before or behind it',
    why: 'it is not what the calendar makes of it, which is asked next',
  },
  {
    file: 'domain/escalation.ts',
    change: 'no question whether the action has a date',
    why: 'what has none is not past, which is asked next',
  },
  {
    file: 'domain/figures.ts',
    change: 'equal where one date is after another',
    why: 'sorting asks only whether one goes before another',
  },
  {
    file: 'domain/forecast.ts',
    change: 'no question whether the day has come, or is today',
    why: 'a card whose time has passed is left out next',
  },
  {
    file: 'domain/line.ts',
    change: '`level <= LEVELS`, and going on above the last role',
    why: 'one level more of a line that ends or goes round finds nobody new',
  },
  {
    file: 'domain/meeting.ts',
    change: 'another command in the place of that something is done',
    why: 'whatever is no manager’s alone is said in the same capacity',
  },
  { file: 'domain/personalNumber.ts', change: '`total - (…)`', why: 'a sum is a multiple of ten whatever its sign' },
  {
    file: 'domain/reading.ts',
    change: 'no partition in the question',
    why: 'each of these kinds lies in one partition only; it is named so that the store need not look elsewhere',
  },
  {
    file: 'domain/recurrence.ts',
    change: 'one of the two words instead of both, and another list where nothing was recognised',
    why: 'both were found or neither, and such a list has no second place',
  },
  { file: 'domain/reporting.ts', change: '`last <= first`', why: 'then both are the same month' },
  {
    file: 'domain/reporting.ts',
    change: '`true` in the place of the question for an occurrence',
    why: 'the change of that id is one',
  },
  {
    file: 'domain/revision.ts',
    change: '`recognised > 0` left out, `recognised - added.length`, and 0 not given for two rows without words',
    why: 'nothing of nothing is no share, so it reaches no threshold; the difference reaches it exactly where the sum does',
  },
  { file: 'domain/revision.ts', change: 'capitals in the place of small letters', why: 'both are read the same way' },
  { file: 'domain/reviewing.ts', change: "`date > '1990'` and `date <= '2100'`", why: 'a year alone is no date' },
  {
    file: 'domain/sending.ts',
    change: 'another reason for a sender that has stopped',
    why: 'an outcome that is unknown keeps no reason',
  },
  {
    file: 'domain/sending.ts',
    change: 'no question whether what is open is unknown',
    why: 'nothing else is among the open ones',
  },
  { file: 'domain/settings.ts', change: '`chosen <= today`', why: 'then both are the same day' },
  { file: 'domain/unitFigures.ts', change: 'going on where no unit has a part', why: 'there is nothing to go through' },
  {
    file: 'scheduler/askManagers.ts',
    change: 'something else in the list of decisions that a card lacks',
    why: 'it names no action',
  },
  {
    file: 'scheduler/deliver.ts',
    change: 'no branch for other states',
    why: 'what has ended is never due, so none comes there',
  },
  {
    file: 'scheduler/deliver.ts',
    change: 'no end to a page',
    why: 'all that is due is sent in either case; pages keep what is held in memory small',
  },
  {
    file: 'scheduler/deliveryNotice.ts',
    change: 'every sending of the week in the list, or something else in it',
    why: 'the domain looks for those that were not delivered among them; the filter saves memory',
  },
  {
    file: 'scheduler/heartbeat.ts',
    change: 'no question whether there was a beat before',
    why: 'no time is later than none',
  },
  {
    file: 'scheduler/posting.ts',
    change: 'another text in the place of “the store failed before”',
    why: 'what is put off keeps no reason',
  },
  {
    file: 'scheduler/posting.ts',
    change: '`return false` when a step was kept',
    why: 'the sending is read once more, and found to have ended',
  },
  {
    file: 'scheduler/reach.ts',
    change: '`{}` in the place of `{ partition: … }`',
    why: 'all conversations lie in that partition; naming it costs less in Azure',
  },
  {
    file: 'scheduler/reminders.ts',
    change: '`{}` in the place of `{ partition: … }`',
    why: 'all plans lie in that partition; naming it costs less in Azure',
  },
  {
    file: 'scheduler/reminders.ts',
    change: 'something else in the list of what comes later, on a day without a digest',
    why: 'nobody answers for it',
  },
  {
    file: 'scheduler/reminders.ts',
    change: 'no question whether there is a day for the single reminder',
    why: 'what has none was left out a step before',
  },
  {
    file: 'scheduler/schedule.ts',
    change: 'no zone',
    why: 'the process thinks in UTC from its first statement on',
  },
  {
    file: 'scheduler/sendReminder.ts',
    change: 'something else in the lists that an intent lacks',
    why: 'it names no action',
  },
  {
    file: 'scheduler/sendReport.ts',
    change: 'something else in the list of reports that an intent lacks',
    why: 'it names no report, and every intent of reports has some',
  },
  {
    file: 'scheduler/sendSummary.ts',
    change: 'something else in the list of what is coming that old figures lack',
    why: 'it names no action',
  },
  {
    file: 'scheduler/sweep.ts',
    change: '`{}` in the place of `{ partition: … }`',
    why: 'all plans lie in that partition; naming it costs less in Azure',
  },
  {
    file: 'scheduler/taken.ts',
    change: '`<=`',
    why: 'a sending is left out of its own others, so ids are never the same',
  },
  {
    file: 'scheduler/weeklySummary.ts',
    change: '`{}` in the place of `{ partition: … }`',
    why: 'all plans lie in that partition; naming it costs less in Azure',
  },
  {
    file: 'domain/dates/normalise.ts',
    change: 'no look at whether there is anything to clean',
    why: 'it saves work: the long way gives the same text',
  },
  {
    file: 'domain/dates/normalise.ts',
    change: '`text.length === shown.length` taken for false',
    why: 'the same letters, one by one',
  },
  {
    file: 'domain/dates/assemble.ts',
    change: '`where.last === where.first` taken for false',
    why: 'the same day is written twice',
  },
  {
    file: 'domain/dates/index.ts',
    change: '`undated.length === 0` taken for false',
    why: 'what is in order is put in order',
  },
  {
    file: 'domain/dates/scan.ts',
    change: '`Math.max(sign.to, at - 1)`, and `at <= text.length`',
    why: 'a sign ends after it has begun, and behind the text there is no character',
  },
  {
    file: 'domain/dates/range.ts',
    change: '`<=` between two precisions, and another name for the finest',
    why: 'both are then the same',
  },
  {
    file: 'domain/dates/words.ts',
    change: 'whole words in the place of their first letters',
    why: 'more letters only let more forms be tried',
  },
  {
    file: 'domain/dates/form.ts',
    change: 'what a form that means nothing is called',
    why: 'only that its place is used up counts',
  },
  {
    file: 'domain/roles/words.ts',
    change: '`>=` between two ranks',
    why: 'the same kind is raised to itself',
  },
  {
    file: 'domain/roles/register.ts',
    change: '`length >= 0`',
    why: 'no words name no role',
  },
];

/** How the figures came about, said as it is. */
export const HOW = `Each slice was run whole. What survives was looked at where most of it stood, not one by one; what was found
that nothing can notice is named below. A mutant that does not end in ten seconds counts as noticed: nearly all of those are loops that a change
made endless.`;
