import type { Action } from '../domain/action.ts';
import type { LocalDate } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, dialogButton, execute, openUrl, type Button } from './buttons.ts';
import { cardOf, heading, panel, text, type CardMessage, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';

export interface PublishedView {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  readonly actions: readonly Action[];
  /** How many roles nobody holds: said here, so that nobody believes they are reminded. */
  readonly unheld: number;
  /** What they are called. */
  readonly roles?: readonly string[];
  /** When the first reminder can come; null when that is not known. */
  readonly first: LocalDate | null;
  readonly today: LocalDate;
}

/** The plan is in force: what that means and what is still missing. */
export function publishedCard(
  { plan, actions, unheld, roles = [], first, today }: PublishedView,
  t: Messages,
  links: Links,
): CardMessage {
  const { title, text: words, firstReminder, unheld: missing, resting } = t.published;
  const said = words(actions.length, short(plan.title, 120));
  const dormant = actions.filter((action) => action.dormant).length;
  return cardOf(t, {
    says: `${title}. ${said}`,
    summary: title,
    body: [
      panel('good', [heading(title), text(said)]),
      first === null ? undefined : text(firstReminder(t.dates.weekdayDay(first, today))),
      ...(unheld > 0 ? [text(missing(unheld)), rolesLine(roles)] : []),
      dormant > 0 ? text(resting(dormant)) : undefined,
      buttonRow([
        roles.length > 0 ? dialogButton('roles.open', t.rolesForm.open, { p: plan.id }) : undefined,
        ...(dormant > 0 ? passedButtons(plan.id, t) : []),
        openUrl(t.buttons.openPlan, links.plan(plan.id)),
        command(t.commands.mine.show, t.buttons.mine),
      ]),
    ],
  });
}

const NAMED = 8;

const rolesLine = (roles: readonly string[]): Element | undefined =>
  roles.length === 0
    ? undefined
    : text(
        `${roles
          .slice(0, NAMED)
          .map((name) => short(name, 60))
          .join(' · ')}${roles.length > NAMED ? ' …' : ''}`,
      );

/** An old plan floods nobody: what had passed waits until its owner has said what shall become of it. */
const passedButtons = (plan: string, t: Messages): readonly Button[] => [
  execute('passed.settle', t.buttons.resume, { p: plan, choice: 'resume' }, { inputs: 'none' }),
  execute('passed.settle', t.buttons.archive, { p: plan, choice: 'archive' }, { inputs: 'none' }),
];

/** The import was thrown away: nothing of it is kept in any plan, and another can be made. */
export function discardedCard(t: Messages): CardMessage {
  const { title, text: words } = t.discarded;
  return cardOf(t, {
    says: `${title}. ${words}`,
    summary: title,
    body: [
      heading(title),
      text(words),
      buttonRow([
        command(t.commands.import.show, t.buttons.importAnother),
        command(t.commands.help.show, t.buttons.help),
      ]),
    ],
  });
}
