/** What is mutated together, and the tests that must notice. Small, so that each can be run alone in some minutes. */
export interface Slice {
  readonly name: string;
  /** Source files, from the root. */
  readonly mutate: readonly string[];
  /** Test files below tests/, without `.test.ts`. */
  readonly tests: readonly string[];
}

const slice = (name: string, mutate: string, tests: string): Slice => ({
  name,
  mutate: mutate.split(' ').map((file) => `${file}.ts`),
  tests: [...new Set(tests.split(' '))],
});
const domain = (name: string, mutate: string, tests: string): Slice =>
  slice(name, mutate.replaceAll(/\S+/g, 'domain/$&'), tests);

export const SLICES: readonly Slice[] = [
  slice(
    'guard',
    'bot/inboundGuard bot/activityJson bot/serviceUrls',
    'bot/inboundGuard bot/guard',
  ),
  slice('verbs', 'cards/verbs', 'cards/verbs cards/buttons bot/press security/presses'),
  domain('change', 'change undoing keepChange openProposal history', 'domain/change domain/asked domain/managing domain/undoing domain/inTheirPlace domain/proposing domain/recurrence'),
  domain('answering', 'answering action', 'domain/answering domain/inTheirPlace domain/change domain/escalation'),
  domain('calendar', 'calendar', 'domain/calendar domain/localDate'),
  domain('workingDays', 'workingDays', 'domain/workingDays domain/attention'),
  domain('recurrence', 'recurrence', 'domain/recurrence domain/change'),
  domain('reminders', 'reminders attention', 'domain/reminders domain/attention domain/comingUp domain/forecast domain/settings'),
  domain('sending', 'sending sendingHours intent delivery pacing', 'domain/sending domain/carrying domain/proof domain/pacing domain/delivery'),
  domain('escalation', 'escalation decision line organisation concerned', 'domain/escalation domain/concerned domain/silence domain/questions domain/toReplace domain/line domain/organisation domain/inTheirPlace domain/change domain/managing'),
  domain('permissions', 'permissions managing', 'domain/permissions domain/capacity domain/meeting domain/managing domain/escalation domain/inTheirPlace'),
  domain('figures', 'figures unitFigures timesTaken', 'domain/figures domain/unitFigures domain/timesTaken'),
  domain('settings', 'settings planIntent', 'domain/settings domain/planIntent'),
  domain('boardReport', 'boardReport breakdown report reportMonth agenda movedDates', 'domain/boardReport domain/reportRows domain/breakdown domain/report domain/agenda domain/moves'),
  domain('reporting', 'reporting evidence proposing personalNumber', 'domain/reporting domain/evidence domain/proposing domain/personalNumber domain/inTheirPlace'),
  domain('publish', 'publish plan passed consequences', 'domain/publish domain/reporting domain/passed domain/consequences'),
  domain('reviewing', 'reviewing revision carryOver doubts reviewedTimes draftRoles draftHolders reshaping undoAnswer spellings', 'domain/reviewing domain/cells domain/reviewedTimes domain/revision domain/revised domain/carryOver domain/draftHolders domain/spellings domain/reshaping domain/reshaped'),
  domain('people', 'people records reading forecast meeting kept alphabetical whenUsed', 'domain/people domain/alphabetical domain/filing domain/reading domain/forecast domain/meeting domain/succession domain/escalation report/template'),
  domain('dates', 'dates/index dates/assemble dates/calendarPeriods dates/clauses dates/milestones dates/neighbours dates/numbers dates/period dates/range dates/years', 'domain/dates/corpus domain/dates/labels domain/dates/timing'),
  domain('dateLookup', 'dates/candidates dates/civil', 'domain/dates/civil domain/dates/openings domain/dates/corpus'),
  domain('dateOpenings', 'dates/openings', 'domain/dates/openings'),
  domain('notDates', 'dates/notDates', 'domain/dates/notDates domain/dates/numbered domain/dates/contacts'),
  domain('dateText', 'dates/normalise dates/spelling dates/digits oneSlip', 'domain/dates/normalise domain/dates/labels domain/dates/corpus'),
  domain('dateForms', 'dates/cues dates/form dates/forms dates/scan dates/undated dates/finished dates/words timing followUp', 'domain/dates/corpus domain/dates/formNames domain/dates/labels domain/dates/timing'),
  domain('dateDays', 'dates/forms/compactDay dates/forms/dayFirst dates/forms/dayFirstSpan dates/forms/dayList dates/forms/dayMonth dates/forms/dayOnly dates/forms/dottedSpan dates/forms/isoDay dates/forms/lastOfMonth dates/forms/month dates/forms/monthDay dates/forms/numericMonth dates/forms/shortIsoDay dates/forms/week dates/forms/weekList dates/forms/weekday dates/forms/weekend dates/forms/yearMonthDay', 'domain/dates/corpus domain/dates/formNames'),
  domain('datePeriods', 'dates/forms/between dates/forms/edge dates/forms/halfOf dates/forms/part dates/forms/partsOfYear dates/forms/schoolYear dates/forms/season dates/forms/term dates/forms/thisUnit dates/forms/turn dates/forms/which dates/forms/year', 'domain/dates/corpus domain/dates/formNames'),
  domain('dateRelative', 'dates/forms/distance dates/forms/holiday dates/forms/nthIn dates/forms/relativeDay dates/forms/relativeSeason dates/forms/relativeUnit', 'domain/dates/corpus domain/dates/formNames'),
  domain('dateRecurring', 'dates/forms/event dates/forms/everyAdverb dates/forms/everySeason dates/forms/everyUnit dates/forms/everyWeekday dates/forms/recurrence dates/forms/relativeEvent dates/forms/replaced dates/forms/rhythm dates/forms/timesPer', 'domain/dates/corpus domain/dates/formNames'),
  domain('roles', 'roles/readResponsible roles/describe roles/takeRole roles/takeScopes roles/personAt roles/doing roles/notRoles roles/units roles/mend roles/roleAt roles/register roles/words', 'domain/roles/readResponsible domain/roles/parts domain/roles/nobody domain/roles/names domain/roles/scopes domain/roles/titles domain/roles/standIns domain/roles/register domain/roles/holders domain/roles/doing domain/roles/links domain/roles/units domain/roles/misspelt'),
  slice('posting', 'scheduler/posting scheduler/deliver scheduler/runs scheduler/sweep scheduler/schedule', 'scheduler/posting scheduler/deliver scheduler/sweep scheduler/schedule scheduler/wakes scheduler/outcomes scheduler/reminders'),
  slice('reminding', 'scheduler/reminders', 'scheduler/planReminders scheduler/unusualWeeks scheduler/reminders scheduler/settings'),
  slice(
    'sweep',
    'scheduler/sendReminder scheduler/reach',
    'scheduler/sendReminder scheduler/chats scheduler/reach scheduler/foldEarlier scheduler/escalation scheduler/settings scheduler/outcomes',
  ),
  slice('asking', 'scheduler/askManagers', 'scheduler/askManagers scheduler/interrupted scheduler/escalation scheduler/settings'),
  slice('notices', 'scheduler/deliveryNotice scheduler/sendNotice scheduler/heartbeat scheduler/foldEarlier scheduler/taken', 'scheduler/deliveryNotice scheduler/waiting scheduler/heartbeat scheduler/foldEarlier scheduler/taken'),
  slice('summaries', 'scheduler/weeklySummary scheduler/sendSummary scheduler/monthlyReport scheduler/sendReport', 'scheduler/planning scheduler/sendSummary scheduler/unusualWeeks scheduler/weeklySummary scheduler/monthlyReport scheduler/waiting'),
]; // prettier-ignore
