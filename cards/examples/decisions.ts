import { figures } from '../../domain/figures.ts';
import { escalationCard, managerAskedCard } from '../escalation.ts';
import { reportReadyCard } from '../reportReady.ts';
import { BEREDSKAP, itemFor, KLAGOMAL, MANY, PLAN, TODAY } from './plan.ts';
import { AFTER, links, MOVED, viewing, type Example } from './shared.ts';

const reminded = ['2026-08-24', '2026-08-31', '2026-09-07'];
const { among } = itemFor(BEREDSKAP);
const settled = MOVED.history.at(-1);
const report = {
  plan: PLAN.id,
  month: TODAY,
  figures: figures([...MANY, BEREDSKAP, KLAGOMAL], TODAY, null),
  today: TODAY,
  document: links.plan('report'),
};

export const DECISIONS: readonly Example[] = [
  {
    name: 'escalation',
    build: (t) => escalationCard({ ...viewing, item: { action: BEREDSKAP, among }, reminded }, t, links),
  },
  {
    name: 'escalation-settled',
    build: (t) =>
      escalationCard({ ...AFTER, item: { action: MOVED, among }, reminded, ...(settled ? { settled } : {}) }, t, links),
  },
  { name: 'manager-asked', build: (t) => managerAskedCard({ ...viewing, item: itemFor(BEREDSKAP) }, t, links) },
  { name: 'report-ready', build: (t) => reportReadyCard({ ...report, meeting: '2026-09-24' }, t, links) },
  { name: 'report-ready-no-meeting', build: (t) => reportReadyCard({ ...report, meeting: null }, t, links) },
];
