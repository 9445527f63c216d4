import type { LocalDate } from '../domain/calendar.ts';
import type { Figures } from '../domain/figures.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, openUrl } from './buttons.ts';
import { badgeLine, cardOf, facts, heading, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';

export interface ReportView {
  readonly plan: string;
  /** Any day of the month the report is about. */
  readonly month: LocalDate;
  readonly figures: Figures;
  /** When the board meets; null while nobody has said. */
  readonly meeting: LocalDate | null;
  readonly today: LocalDate;
  /** Where the document is fetched. */
  readonly document: string;
}

/** A report draft waits for a person: nothing leaves before somebody has approved it (CARDS.md 5.11). */
export function reportReadyCard(view: ReportView, t: Messages, links: Links): CardMessage {
  const { plan, month, figures, meeting, today, document } = view;
  const r = t.reportReady;
  const title = r.title(t.dates.month(month, today));
  return cardOf(t, {
    says: `${title}. ${r.draftText}.`,
    summary: title,
    body: [
      heading(title),
      badgeLine({ text: r.draft, style: 'Informative', icon: 'DocumentEdit' }, r.draftText),
      facts([
        [r.done, r.of(figures.done, figures.total)],
        [r.late, `${figures.late}`],
        meeting === null ? undefined : [r.meeting, t.dates.weekdayDay(meeting, today)],
      ]),
      buttonRow([openUrl(r.open, document), openUrl(t.buttons.openPlan, links.plan(plan))]),
    ],
  });
}
