import type { Action } from '../../domain/action.ts';
import { agenda, type Agenda } from '../../domain/agenda.ts';
import { decidingIn } from '../../domain/meeting.ts';
import { boardReport } from '../../domain/boardReport.ts';
import { defaultSettings, type StoredReport } from '../../domain/report.ts';
import type { Messages } from '../../locales/messages.ts';
import { agendaCard, type AgendaView } from '../agenda.ts';
import { reportForm, templateForm } from '../reportForm.ts';
import { reportReadyCard, reportsReadyCard, type ReportView } from '../reportReady.ts';
import { BEREDSKAP, ENHETER, KLAGOMAL, KVALITETSRAD, MANY, NOW, PLAN, RAPPORT, REGISTER } from './plan.ts';
import { CARD, links, MOVED, pressed, type Example } from './shared.ts';

const ACTIONS = [...MANY, KLAGOMAL, KVALITETSRAD, RAPPORT, ENHETER, MOVED];
const DRAFT: StoredReport = {
  plan: PLAN.id,
  month: '2026-08',
  state: 'draft',
  made: NOW,
  madeBy: null,
  meeting: '2026-09-24',
  settings: defaultSettings(PLAN.id, PLAN.unit),
  report: boardReport(PLAN, ACTIONS, REGISTER, { month: '2026-08', at: NOW, before: null }),
  assessment: { text: 'Arbetet följer planen.', by: 'ulla', at: NOW },
  lines: {},
  approved: null,
};
const APPROVED: StoredReport = {
  ...DRAFT,
  state: 'approved',
  approved: { by: 'ulla', role: 'avdelningschef', at: '2026-09-14T08:10:00.000Z' },
};
const view = (stored: StoredReport, closes: string | null = RAPPORT.title): ReportView => ({
  ...{ stored, closes, approvedSince: null, register: REGISTER, now: '2026-09-14T08:10:00.000Z' },
});
const OTHER = { ...DRAFT, plan: 'plan-b', report: { ...DRAFT.report, title: 'Handlingsplan för hemtjänsten' } };

const card = (of: ReportView) => (t: Messages) => reportReadyCard(of, t, links);

const ORGANISATION = { plans: [PLAN], register: REGISTER };
const MEETING = agenda(PLAN, ACTIONS, ORGANISATION, '2026-09-14');
const may = (action: Action) => decidingIn(PLAN.owner, action, ORGANISATION, '2026-09-14');
const deciding = (actions: readonly Action[]): AgendaView['deciding'] =>
  new Map(
    actions.flatMap((action) => {
      const own = may(action);
      return own ? [[action.id, own] as const] : [];
    }),
  );
const NOBODYS = {
  ...KVALITETSRAD,
  due: '2027-03-01',
  responsible: [{ role: 'kurator', asWritten: 'Kurator', lead: true }],
};
const PAUSED_NOW = pressed(RAPPORT, { kind: 'status', from: 'notStarted', to: 'paused' }, { status: 'paused' }, PLAN.owner); // prettier-ignore
const DECIDED_NOW: AgendaView['decided'] = PAUSED_NOW.history.slice(-1).map((change) => {
  const own = may(PAUSED_NOW);
  return { action: PAUSED_NOW, change, ...(own ? { deciding: own } : {}) };
});
const meeting =
  (of: Agenda, own: AgendaView['deciding'] = new Map(), decided: AgendaView['decided'] = []) =>
  (t: Messages) =>
    agendaCard({ ...of, card: 'agenda', now: NOW, register: REGISTER, deciding: own, decided }, t, links);

export const REPORTS: readonly Example[] = [
  { name: 'agenda', build: meeting(MEETING) },
  { name: 'agenda-deciding', build: meeting(MEETING, deciding(ACTIONS), DECIDED_NOW) },
  { name: 'agenda-unheld', build: meeting(agenda(PLAN, [NOBODYS], ORGANISATION, '2026-09-14'), deciding([NOBODYS])) },
  {
    name: 'agenda-empty',
    build: meeting(agenda(PLAN, [], ORGANISATION, '2026-09-14')),
  },
  { name: 'report-ready', build: card(view(DRAFT)) },
  { name: 'report-ready-no-meeting', build: card(view({ ...DRAFT, meeting: null }, null)) },
  { name: 'report-ready-approved-since', build: card({ ...view(DRAFT), approvedSince: '2026-07' }) },
  { name: 'report-approved', build: card(view(APPROVED)) },
  {
    name: 'reports-ready-several',
    build: (t) =>
      reportsReadyCard(
        { views: [view(DRAFT), view(OTHER, null)], card: CARD, userIds: ['29:ulla'], again: true },
        t,
        links,
      ),
  },
  { name: 'report-form', build: (t) => reportForm({ stored: DRAFT }, t) },
  {
    name: 'report-form-refused',
    build: (t) => reportForm({ stored: DRAFT, refusal: 'personalNumber', typed: { assessment: '191212121212' } }, t),
  },
  { name: 'report-template', build: (t) => templateForm({ stored: DRAFT, choices: [RAPPORT, BEREDSKAP] }, t) },
];
