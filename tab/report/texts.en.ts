import { report as words } from '../../locales/en/report.ts';
import type { ReportTexts } from './texts.sv.ts';

const { reportCard } = words;
const actions = (n: number) => (n === 1 ? '1 action' : `${n} actions`);

/** The page of the report, in English. The report itself is in the plan's language, and so is what it quotes. */
export const report: ReportTexts = {
  title: 'Report to the board',
  none: {
    title: 'There is no report yet',
    text: 'Planboten makes a draft on the first working day of each month, for the month before.',
    make: (month) => `Make a draft for ${month}`,
  },
  state: {
    title: (month) => `Report for ${month}`,
    draft: 'Draft. Nothing goes to the board until somebody has approved the report.',
    approved: (who, role, when) => `Approved by ${role === null ? who : `${who}, ${role}`}, ${when}.`,
    asOf: (when) => `The figures are from ${when}.`,
    closes: reportCard.closes,
    closed: reportCard.closed,
    approvedSince: reportCard.approvedSince,
    onlyApprovers: reportCard.refused.notApprover,
    saveFirst: 'Save what you have written first.',
    approve: 'Approve …',
    renew: reportCard.renew,
    renewed: 'The figures are taken anew.',
    made: 'The draft is made.',
  },
  approving: {
    title: (month) => `Approve the report for ${month}?`,
    text: 'The report is locked. Your name, your role and the time are kept in it.',
    noAssessment: 'The assessment is empty.',
    noMeeting: 'The day of the meeting is not filled in.',
    noReason: (n) => `${n} of the late actions have no reason.`,
    confirm: reportCard.approve,
    cancel: 'Cancel',
    done: 'The report is approved.',
    stale: 'The report has changed since you read it. Read it once more.',
  },
  form: {
    ...reportCard.form,
    title: 'Write in the draft',
    lines: 'Late actions',
    owners: 'The owners’ own words. They stay unless you change them here.',
    nothing: 'Left empty, the report says in Swedish that the reason is missing.',
    written: (who, when) => `Last written by ${who}, ${when}.`,
    saved: 'The draft is saved.',
  },
  template: {
    ...reportCard.templateForm,
    intro: 'For all reports of the plan that are not approved.',
    show: reportCard.template,
    hide: 'Hide the template',
    save: 'Save the template',
    saved: 'The template is saved.',
    usual: (text) => `Left empty it says “${text}”`,
  },
  preview: {
    title: 'How the report will read',
    approved: 'The report',
    note: 'The text is the one in the file, in Swedish.',
    showAppendix: (n) => `Show the appendix, ${actions(n)}`,
    hideAppendix: 'Hide the appendix',
  },
  list: {
    title: 'Reports to the board',
    month: (month) => `Report for ${month}`,
    draft: 'Draft',
    approved: (day) => `Approved ${day}`,
    done: (n, of) => `${n} of ${of} done`,
    late: (n) => (n === 1 ? '1 late' : `${n} late`),
    files: { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' },
    get: (file, month) => `Get the report for ${month} as ${file}`,
    failed: 'The file could not be fetched. Try again, or choose another kind.',
    show: 'Show',
    showOf: (month) => `Show the report for ${month}`,
    none: (month) => `The report for ${month} is not made yet`,
  },
  refusals: {
    badDate: 'Choose a day that exists.',
    closed: 'The report is approved and cannot be changed.',
    notYours: reportCard.refused.notYours,
    gone: reportCard.refused.notFound,
  },
};
