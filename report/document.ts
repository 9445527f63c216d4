import { clean, short } from '../cards/text.ts';
import { localDate } from '../domain/calendar.ts';
import type { Section, StoredReport } from '../domain/report.ts';
import { firstDayOf } from '../domain/reportMonth.ts';
import type { Messages } from '../locales/messages.ts';
import { appendix } from './appendix.ts';
import { fixed, piece, type Block, type Cell, type Doc } from './doc.ts';
import { measures } from './measures.ts';
import { coming, done, late, moved } from './rows.ts';
import { state, summary } from './state.ts';

/** The report as a text: the head, the parts in the order the plan's settings give them, and the appendix. */
export function reportDocument(stored: StoredReport, t: Messages): Doc {
  const { report, settings } = stored;
  const r = t.report;
  const title = reportTitle(stored, t);
  const parts = settings.order.flatMap((section): readonly Block[] => [
    { kind: 'heading', level: 2, text: fixed(headingOf(section, stored, t)) },
    ...PARTS[section](stored, t),
  ]);
  return {
    title,
    lang: t.lang,
    page: r.page,
    at: stored.approved?.at ?? report.at,
    head: headOf(stored, t),
    blocks: [
      { kind: 'heading', level: 1, text: piece(title, { of: 'plan' }) },
      ...(stored.state === 'draft' ? [{ kind: 'paragraph', pieces: [fixed(r.draft)], look: 'gap' } as const] : []),
      ...parts,
      { kind: 'heading', level: 1, text: fixed(r.appendix), newPage: true },
      appendix(stored, t),
      ...measures(stored, t),
    ],
  };
}

export function reportTitle({ report }: StoredReport, t: Messages): string {
  const month = t.dates.month(firstDayOf(report.month), '0000-01-01');
  return t.report.title(planName(report.title), month);
}

/** As it stands within a sentence. */
const planName = (title: string): string => short(title, 120).replace(/^Handlingsplan/, 'handlingsplan');

/** What the file is called: the day of the meeting (of the facts, while nobody has said when), then what it is. */
export function fileName(stored: StoredReport, extension: string, t: Messages): string {
  const day = stored.meeting ?? localDate(stored.report.at);
  const name = t.report.file(planName(stored.report.title));
  const safe = clean(`${day} ${name}`).replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ');
  return `${short(safe.replace(/ {2,}/g, ' '), 100).replace(/[. ]+$/, '')}.${extension}`;
}

const PARTS: Readonly<Record<Section, (stored: StoredReport, t: Messages) => readonly Block[]>> = {
  proposal,
  summary,
  state,
  done,
  late,
  moved,
  coming,
  assessment,
  basis,
};

const headingOf = (section: Section, { report }: StoredReport, t: Messages): string =>
  section === 'done' && report.before === null ? t.report.doneSoFar : t.report.headings[section];

function headOf({ settings, meeting, report }: StoredReport, t: Messages): Doc['head'] {
  const r = t.report;
  const given = (text: string, gap: string): Cell =>
    text === '' ? [fixed(gap)] : [piece(clean(text), { of: 'settings' })];
  const department = given(settings.department, r.gaps.department);
  return [
    [[...given(settings.authority, r.gaps.authority), fixed(' · '), ...department], [fixed(r.kind)]],
    [
      [fixed(`${r.handler}: `), ...given(settings.handler, r.gaps.handler)],
      [fixed(`${r.date}: `), piece(localDate(report.at), { of: 'report' })],
    ],
    [
      [
        fixed(`${r.to}: `),
        ...given(settings.board, r.board),
        fixed(' '),
        ...(meeting === null ? [fixed(r.gaps.meeting)] : [piece(meeting, { of: 'report' })]),
      ],
      [fixed(`${r.diary}: `), ...given(settings.diaryNumber, r.gaps.diaryNumber)],
    ],
  ];
}

function proposal({ settings }: StoredReport, t: Messages): readonly Block[] {
  const board = clean(settings.board) || t.report.board;
  const text = clean(settings.proposal) || t.report.proposal(board);
  return [{ kind: 'paragraph', pieces: [piece(text, { of: 'settings' })] }];
}

/** Left empty and marked until a person has written it: no machine judges the work. */
function assessment({ assessment: written }: StoredReport, t: Messages): readonly Block[] {
  if (!written) return [{ kind: 'paragraph', pieces: [fixed(t.report.assessmentGap)], look: 'gap' }];
  return written.text
    .split(/\n+/)
    .map(clean)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', pieces: [piece(text, { of: 'written', action: null })] }) as const);
}

function basis({ report, approved }: StoredReport, t: Messages): readonly Block[] {
  const r = t.report;
  const today = localDate(report.at);
  const pieces = [
    piece(r.asOf(t.dates.day(today, '0000-01-01'), t.dates.at(report.at)), { of: 'report' }),
    fixed(r.howLate),
    piece(r.source(`${report.plan}/${report.month}`), { of: 'report' }),
    ...(approved
      ? [
          piece(
            r.approved(
              approved.role ?? r.noRole,
              t.dates.day(localDate(approved.at), '0000-01-01'),
              t.dates.at(approved.at),
            ),
            { of: 'approval' },
          ),
        ]
      : []),
  ];
  return [{ kind: 'paragraph', pieces }];
}
