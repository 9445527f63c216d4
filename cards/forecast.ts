import type { LocalDate } from '../domain/calendar.ts';
import type { Foreseen } from '../domain/forecast.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, openUrl } from './buttons.ts';
import { bold, cardOf, container, heading, note, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
import { capital } from './viewing.ts';

export interface ForecastView {
  readonly cards: readonly Foreseen[];
  readonly days: number;
  readonly today: LocalDate;
  readonly plan: string | null;
  /** The reader is away until this day; null when they are not. */
  readonly pausedUntil: LocalDate | null;
}

/** How many cards are told of, and how many actions of each. */
const CARDS_MOST = 8;
const TITLES_MOST = 3;

/** What the bot will send the reader, if nothing changes until then. Nothing is sent by looking. */
export function forecastCard(view: ForecastView, t: Messages, links: Links): CardMessage {
  const { cards, days, today, plan, pausedUntil } = view;
  const f = t.forecast;
  const title = cards.length === 0 ? f.none(days) : f.title(cards.length, days);
  return cardOf(t, {
    says: `${title}. ${f.ifNothingChanges}`,
    summary: title,
    body: [
      heading(title),
      pausedUntil === null ? undefined : text(f.paused(t.dates.weekdayDay(pausedUntil, today))),
      ...cards.slice(0, CARDS_MOST).map((card) => cardLine(card, today, t)),
      cards.length > CARDS_MOST ? text(f.more(cards.length - CARDS_MOST), { isSubtle: true }) : undefined,
      note(f.ifNothingChanges),
      buttonRow([
        dialogButton('settings.open', t.buttons.settings, {}),
        plan === null ? undefined : openUrl(t.buttons.openPlan, links.plan(plan)),
      ]),
    ],
  });
}

function cardLine({ date, time, form, actions }: Foreseen, today: LocalDate, t: Messages) {
  const titles = actions.slice(0, TITLES_MOST).map(titleOf);
  const more = actions.length - titles.length;
  const about = more > 0 ? `${titles.join(' · ')} · ${t.weekly.and(more)}` : titles.join(' · ');
  const clock = t.lang === 'sv' ? time.replace(':', '.') : time;
  return container(
    [
      bold(capital(t.forecast.on(t.dates.weekdayDay(date, today), clock))),
      text(`${form === 'digest' ? t.forecast.digest : t.forecast.eve}: ${about}`, { spacing: 'None' }),
    ],
    { separator: true },
  );
}
