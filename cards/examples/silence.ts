import type { Action } from '../../domain/action.ts';
import { afterPressCard } from '../afterPress.ts';
import { digestCard } from '../digest.ts';
import { escalationCard } from '../escalation.ts';
import { eveCard } from '../eve.ts';
import { linkedCard } from '../linked.ts';
import { commentForm, ownerForm } from '../forms.ts';
import type { Item } from '../viewing.ts';
import {
  action,
  BEREDSKAP,
  change,
  itemFor,
  KLAGOMAL,
  KONTAKT,
  LONG_TITLE,
  NOW,
  PLAN,
  RAPPORT,
  TODAY,
} from './plan.ts';
import { AFTER, CARD, links, viewing, type Example } from './shared.ts';

/** Reminders that were not answered: what the manager meets, and those who were silent. */
const reminded = ['2026-08-24', '2026-08-31', '2026-09-07'];
const silent = (of: Action, days: readonly string[] = reminded): Action => ({
  ...of,
  revision: of.revision + 1,
  history: [
    ...of.history,
    change(`asked-${of.number}`, 'planboten', '2026-09-14T05:30:00.000Z', {
      kind: 'escalated',
      about: 'anna',
      to: 'berit',
      reminded: days,
    }),
  ],
});
const BERIT = {
  person: 'berit',
  role: 'biträdande avdelningschef',
  unit: null,
  lead: false,
  proxy: false,
  superior: true,
} as const;
const forBerit = (of: Action): Item => ({ ...itemFor(of), as: BERIT });
const decided = (of: Action, what: Parameters<typeof change>[3], next: Partial<Action> = {}): Action => ({
  ...of,
  ...next,
  revision: of.revision + 1,
  history: [...of.history, change('decided', 'berit', '2026-09-14T07:14:00.000Z', what)],
});
const list = { ...viewing, since: NOW, plans: [PLAN], userIds: ['29:1berit'] };
const form = { action: BEREDSKAP, card: CARD, today: TODAY, now: 'Anna Åkesson' };
const REMINDED = decided(silent(BEREDSKAP), { kind: 'reminded' });
const ASSIGNED = decided(silent(BEREDSKAP), {
  kind: 'assigned',
  role: 'sektionschef',
  unit: null,
  from: 'berit',
  to: 'anna',
});
const after = (of: Action) => ({ ...AFTER, item: forBerit(of), change: of.history.at(-1)! });

const PROPOSED: Action = {
  ...KONTAKT,
  revision: 2,
  history: [
    change('proposal', 'anna', '2026-09-14T07:10:00.000Z', {
      ...{ kind: 'proposed', to: '2026-12-11', reason: 'Utbildningen hålls i november.', asked: 'berit' },
    }),
  ],
};
const AGREED = decided(
  PROPOSED,
  { kind: 'date', from: null, to: '2026-12-11', reason: 'Utbildningen hålls i november.' },
  { due: '2026-12-11' },
);
const EVIDENCE: Action = {
  ...KLAGOMAL,
  history: [
    ...KLAGOMAL.history,
    change('evidence', 'anna', '2026-09-14T07:14:00.000Z', {
      ...{ kind: 'comment', text: '', forReport: true, link: 'https://intranat.example/[rutin](x)_v2.pdf' },
    }),
  ],
};
const UNREMINDED = silent(BEREDSKAP, []);
const LINKED = { action: KLAGOMAL, card: CARD, today: TODAY };

export const SILENCE: readonly Example[] = [
  {
    name: 'escalation-long-title',
    build: (t) =>
      escalationCard({ ...viewing, item: forBerit(action(1, LONG_TITLE, '2026-06-15')), reminded }, t, links),
  },
  {
    name: 'escalation-again',
    build: (t) => escalationCard({ ...viewing, item: forBerit(silent(BEREDSKAP)), reminded, again: true }, t, links),
  },
  {
    name: 'digest-decisions',
    build: (t) =>
      digestCard(
        { ...list, items: [forBerit(silent(BEREDSKAP)), forBerit(silent(KLAGOMAL)), itemFor(RAPPORT, 'berit')] },
        t,
        links,
      ),
  },
  {
    name: 'digest-decided',
    build: (t) =>
      digestCard({ ...list, now: AFTER.now, items: [forBerit(REMINDED), itemFor(RAPPORT, 'berit')] }, t, links),
  },
  {
    name: 'digest-manager-asked',
    build: (t) => digestCard({ ...list, items: [itemFor(silent(BEREDSKAP)), itemFor(RAPPORT)] }, t, links),
  },
  { name: 'told-reminded', build: (t) => eveCard({ ...list, items: [itemFor(REMINDED)] }, t, links) },
  { name: 'told-assigned', build: (t) => eveCard({ ...list, items: [itemFor(ASSIGNED)] }, t, links) },
  { name: 'told-two', build: (t) => eveCard({ ...list, items: [itemFor(ASSIGNED), itemFor(RAPPORT)] }, t, links) },
  { name: 'pressed-remind', build: (t) => afterPressCard(after(REMINDED), t, links) },
  { name: 'pressed-assign', build: (t) => afterPressCard(after(ASSIGNED), t, links) },
  {
    name: 'pressed-pause',
    build: (t) =>
      afterPressCard(
        after(decided(silent(BEREDSKAP), { kind: 'status', from: 'notStarted', to: 'paused' }, { status: 'paused' })),
        t,
        links,
      ),
  },
  {
    name: 'owner-form',
    build: (t) =>
      ownerForm(
        {
          ...form,
          people: [
            { id: 'berit', name: 'Berit Ek' },
            { id: 'cia', name: 'Cia [Öst] **' },
          ],
        },
        t,
        links,
      ),
  },
  {
    name: 'owner-form-refused',
    build: (t) => ownerForm({ ...form, refusal: 'notAPerson', people: [{ id: 'berit', name: 'Berit Ek' }] }, t, links),
  },
  { name: 'owner-form-nobody', build: (t) => ownerForm({ ...form, people: [] }, t, links) },
  { name: 'proposal', build: (t) => eveCard({ ...list, items: [forBerit(PROPOSED)] }, t, links) },
  { name: 'proposal-agreed', build: (t) => eveCard({ ...list, now: AFTER.now, items: [forBerit(AGREED)] }, t, links) },
  {
    name: 'digest-proposals',
    build: (t) => digestCard({ ...list, items: [forBerit(PROPOSED), forBerit(silent(BEREDSKAP))] }, t, links),
  },
  {
    name: 'pressed-proposal',
    build: (t) => afterPressCard({ ...AFTER, item: itemFor(PROPOSED), change: PROPOSED.history.at(-1)! }, t, links),
  },
  {
    name: 'pressed-evidence',
    build: (t) => afterPressCard({ ...AFTER, item: itemFor(EVIDENCE), change: EVIDENCE.history.at(-1)! }, t, links),
  },
  {
    name: 'comment-form-bad-link',
    build: (t) =>
      commentForm(
        {
          action: BEREDSKAP,
          card: CARD,
          today: TODAY,
          refusal: 'badLink',
          typed: 'Se länken.',
          link: 'javascript:alert(1)',
        },
        t,
      ),
  },
  {
    name: 'escalation-unreminded',
    build: (t) => escalationCard({ ...viewing, item: forBerit(UNREMINDED), reminded: [] }, t, links),
  },
  {
    name: 'digest-unreminded',
    build: (t) => digestCard({ ...list, items: [forBerit(UNREMINDED), itemFor(RAPPORT, 'berit')] }, t, links),
  },
  { name: 'linked', build: (t) => linkedCard({ ...LINKED, open: [BEREDSKAP] }, t, links) },
  {
    name: 'linked-many',
    build: (t) =>
      linkedCard({ ...LINKED, open: [1, 2, 3, 4].map((n) => action(n, LONG_TITLE, '2026-06-15')) }, t, links),
  },
];
