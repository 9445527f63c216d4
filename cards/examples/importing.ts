import type { DraftAction, DraftRow, Question } from '../../domain/plan.ts';
import type { StoredDraft } from '../../domain/records.ts';
import { HOSTILE_TITLE, LONG_TITLE, MANY, NOW, PLAN, timing, TODAY } from './plan.ts';
import { links, type Example } from './shared.ts';
import { importPreviewCard } from '../importPreview.ts';
import { discardedCard, publishedCard } from '../published.ts';
import { rolesForm } from '../rolesForm.ts';

const draftAction = (title: string, due: string | null, questions: readonly Question[] = []): DraftAction => ({
  title,
  text: title,
  timings: due === null ? [] : [timing(due, due)],
  responsible: [{ asWritten: 'Sekt.chef', role: 'sektionschef' }],
  questions,
});

const draftRow = (number: number, ...actions: readonly DraftAction[]): DraftRow => ({
  number,
  title: actions[0]?.title ?? '',
  text: '',
  dateText: '',
  responsibleText: '',
  actions,
  place: { page: 1 },
});

const stored = (rows: readonly DraftRow[], title: string | null = PLAN.title): StoredDraft => ({
  id: 'draft-7c1f2d34',
  by: 'ulla',
  at: NOW,
  fileName: 'Handlingsplan Ekdalen.docx',
  draft: { plan: { title, date: null, unit: null, owner: null }, rows },
  state: 'open',
});

const ask = (kind: Question['kind'], asWritten: string, proposal: string | null = null): Question => ({
  kind,
  asWritten,
  proposal,
});

const CERTAIN = [
  draftRow(1, draftAction('Gemensam introduktion', '2026-10-01')),
  draftRow(2, draftAction('Ny blankett', '2026-11-01')),
];
const DOUBTFUL = [
  ...CERTAIN,
  draftRow(3, draftAction('Kvalitetsråd med anhöriga', null, [ask('impliedPeriod', 'Klart jan 2027', '2027-01-31')])),
  draftRow(4, draftAction('Vikariepool för natten', null, [ask('noDate', 'Arbetet fortsätter under hösten')])),
  draftRow(
    5,
    draftAction('Teknik och behörighet', null, [
      ask('conflictingStatus', 'Klart … Pågår …', 'inProgress'),
      ask('noDate', ''),
    ]),
  ),
  draftRow(
    6,
    draftAction('Uppdrag till personalfunktionen', '2026-10-01', [ask('reference', 'Se ovan', '5')]),
    draftAction('Uppdrag till lokalfunktionen', null, [ask('pairing', 'juni resp. sept.')]),
  ),
  draftRow(
    7,
    draftAction('Utbildning', null, [ask('unknownRole', 'Utv.led.'), ask('recurring', 'Varje månad', 'monthly')]),
  ),
  draftRow(8, draftAction('', null, [ask('unread', '')])),
];

const preview =
  (rows: readonly DraftRow[], more: object = {}, title?: string | null): Example['build'] =>
  (t) =>
    importPreviewCard(
      { stored: stored(rows, title), today: TODAY, unheld: null, review: links.draft('draft-7c1f2d34'), ...more },
      t,
    );

const ROLES = [HOSTILE_TITLE, LONG_TITLE, 'MAS', 'KSF', 'controller', 'planerare', 'kurator', 'ekonom', 'jurist'];
const PEOPLE = [
  { id: 'anna', name: 'Anna Lind' },
  { id: 'bo', name: HOSTILE_TITLE },
];

export const IMPORT_EXAMPLES: readonly Example[] = [
  { name: 'import', build: preview(DOUBTFUL) },
  { name: 'import-certain', build: preview(CERTAIN, { unheld: 0 }) },
  {
    name: 'import-again',
    build: preview(DOUBTFUL, {
      unheld: 1,
      changes: { unchanged: 12, changed: 2, added: 1, removed: 0 },
    }),
  },
  { name: 'import-empty', build: preview([], {}, null) },
  {
    name: 'import-40',
    build: preview(
      MANY.map((_, index) =>
        draftRow(
          index + 1,
          draftAction(index % 2 === 0 ? LONG_TITLE : HOSTILE_TITLE, null, [ask('noDate', LONG_TITLE)]),
        ),
      ),
    ),
  },
  {
    name: 'published',
    build: (t) => publishedCard({ plan: PLAN, actions: MANY, unheld: 3, first: '2026-09-21', today: TODAY }, t, links),
  },
  {
    name: 'published-late-plan',
    build: (t) =>
      publishedCard(
        { plan: PLAN, actions: MANY.map((one) => ({ ...one, dormant: true })), unheld: 0, first: null, today: TODAY },
        t,
        links,
      ),
  },
  {
    name: 'published-without-people',
    build: (t) =>
      publishedCard(
        { plan: PLAN, actions: MANY, unheld: 9, roles: ROLES, first: '2026-09-21', today: TODAY },
        t,
        links,
      ),
  },
  {
    name: 'roles-form',
    build: (t) =>
      rolesForm({ plan: PLAN, roles: ROLES.map((name, index) => ({ index, name })), people: PEOPLE }, t, links),
  },
  {
    name: 'roles-form-nobody',
    build: (t) => rolesForm({ plan: PLAN, roles: [{ index: 0, name: 'MAS' }], people: [] }, t, links),
  },
  { name: 'discarded', build: (t) => discardedCard(t) },
];
