import { report as words } from '../../locales/sv/report.ts';

const { reportCard, report: document } = words;
const actions = (n: number) => (n === 1 ? '1 åtgärd' : `${n} åtgärder`);

/** Sidan Rapport: månadens utkast, vad man skriver i det, godkännandet och de rapporter som finns. */
export const report = {
  title: 'Rapport till nämnden',
  none: {
    title: 'Det finns ingen rapport än',
    text: 'Planboten gör ett utkast den första arbetsdagen i varje månad, för månaden före.',
    make: (month: string) => `Gör utkast för ${month}`,
  },
  state: {
    title: (month: string) => `Rapport för ${month}`,
    draft: 'Utkast. Inget lämnas till nämnden förrän någon har godkänt rapporten.',
    approved: (who: string, role: string | null, when: string) =>
      `Godkänd av ${role === null ? who : `${who}, ${role}`}, ${when}.`,
    asOf: (when: string) => `Siffrorna gäller ${when}.`,
    closes: reportCard.closes,
    closed: reportCard.closed,
    approvedSince: reportCard.approvedSince,
    onlyApprovers: reportCard.refused.notApprover,
    saveFirst: 'Spara först det du har skrivit.',
    approve: 'Godkänn …',
    renew: reportCard.renew,
    renewed: 'Siffrorna är hämtade på nytt.',
    made: 'Utkastet är gjort.',
  },
  approving: {
    title: (month: string) => `Godkänna rapporten för ${month}?`,
    text: 'Rapporten låses. Ditt namn, din roll och tiden sparas i den.',
    noAssessment: 'Förvaltningens bedömning är tom.',
    noMeeting: 'Sammanträdesdagen är inte ifylld.',
    noReason: (n: number) => `Orsak saknas för ${n} av de försenade åtgärderna.`,
    confirm: reportCard.approve,
    cancel: 'Avbryt',
    done: 'Rapporten är godkänd.',
    stale: 'Rapporten har ändrats sedan du läste den. Läs igenom den igen.',
  },
  form: {
    ...reportCard.form,
    title: 'Skriv i utkastet',
    lines: 'Försenade åtgärder',
    owners: 'De ansvarigas egna ord. De står kvar om du inte ändrar här.',
    nothing: `Tomt ger ”${document.noReason}”`,
    written: (who: string, when: string) => `Senast skrivet av ${who}, ${when}.`,
    saved: 'Utkastet är sparat.',
  },
  template: {
    ...reportCard.templateForm,
    intro: 'Gäller alla planens rapporter som inte är godkända.',
    show: reportCard.template,
    hide: 'Dölj mallen',
    save: 'Spara mallen',
    saved: 'Mallen är sparad.',
    usual: (text: string) => `Tomt ger ”${text}”`,
  },
  preview: {
    title: 'Så blir rapporten',
    approved: 'Rapporten',
    note: 'Texten är den som står i filen.',
    showAppendix: (n: number) => `Visa bilagan, ${actions(n)}`,
    hideAppendix: 'Dölj bilagan',
  },
  list: {
    title: 'Rapporter till nämnden',
    month: (month: string) => `Rapport för ${month}`,
    draft: 'Utkast',
    approved: (day: string) => `Godkänd ${day}`,
    done: (n: number, of: number) => `${n} av ${of} klara`,
    late: (n: number) => (n === 1 ? '1 försenad' : `${n} försenade`),
    files: { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' },
    get: (file: string, month: string) => `Hämta rapporten för ${month} som ${file}`,
    failed: 'Filen gick inte att hämta. Försök igen, eller välj en annan sort.',
    show: 'Visa',
    showOf: (month: string) => `Visa rapporten för ${month}`,
    none: (month: string) => `Rapporten för ${month} är inte gjord än`,
  },
  refusals: {
    badDate: 'Välj en dag som finns.',
    closed: 'Rapporten är godkänd och kan inte ändras.',
    notYours: reportCard.refused.notYours,
    gone: reportCard.refused.notFound,
  },
};

export type ReportTexts = typeof report;
