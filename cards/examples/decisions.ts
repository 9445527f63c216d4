import { escalationCard, managerAskedCard } from '../escalation.ts';
import { BEREDSKAP, itemFor } from './plan.ts';
import { AFTER, links, MOVED, viewing, type Example } from './shared.ts';

const reminded = ['2026-08-24', '2026-08-31', '2026-09-07'];
const { among } = itemFor(BEREDSKAP);
const settled = MOVED.history.at(-1);

export const DECISIONS: readonly Example[] = [
  {
    name: 'escalation',
    build: (t) => escalationCard({ ...viewing, item: { action: BEREDSKAP, among }, about: 'anna', reminded }, t, links),
  },
  {
    name: 'escalation-settled',
    build: (t) =>
      escalationCard({ ...AFTER, item: { action: MOVED, among }, reminded, ...(settled ? { settled } : {}) }, t, links),
  },
  { name: 'manager-asked', build: (t) => managerAskedCard({ ...viewing, item: itemFor(BEREDSKAP) }, t, links) },
];
