import type { LocalDate } from '../domain/calendar.ts';
import type { DeliveryNotice } from '../domain/delivery.ts';
import type { Register } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, dialogButton, openUrl } from './buttons.ts';
import { bold, cardOf, container, facts, heading, note, text, type CardMessage } from './elements.ts';
import { refreshOf } from './digest.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';

export interface DeliveryNoticeView {
  readonly notice: DeliveryNotice;
  /** A plan of the owner's; null when they own none any more. */
  readonly plan: string | null;
  readonly today: LocalDate;
  /** For the titles of those whose summary did not arrive. */
  readonly plans: readonly Pick<Plan, 'id' | 'title'>[];
  readonly register: Register;
  readonly again: boolean;
  /** The intent it was sent for, by which the card fetches itself anew when its reader opens it. */
  readonly card: string;
  readonly userIds: readonly string[];
}

/** More than these are in the plan, and the remedy is the same. */
const SHOWN = 10;
const NAME_MOST = 60;
const TITLE_MOST = 80;

/** What the owner of a plan must know of its reminders: a standstill, and those who cannot be reached, with what to do. */
export function deliveryNoticeCard(view: DeliveryNoticeView, t: Messages, links: Links): CardMessage {
  const { notice, plan, today, register, again } = view;
  const d = t.delivery;
  const { stoodStill, unreached, unposted = [] } = notice;
  const stood = stoodStill && d.stoodStill(t.dates.day(stoodStill.from, today), t.dates.day(stoodStill.to, today));
  const inChannel = unpostedLine(view, t);
  const noPeople = inChannel === undefined ? d.stoodStillTitle : d.unpostedTitle;
  const title = unreached.length > 0 ? d.unreachedTitle(unreached.length) : noPeople;
  const nameOf = (id: string) => register.people.find((person) => person.id === id)?.name || t.someoneElse;
  return cardOf(t, {
    says: `${title}. ${stood ?? (unreached.length > 0 ? d.remedy : inChannel)}`,
    summary: title,
    refresh: refreshOf(view, t),
    body: [
      heading(title),
      again ? note(t.digest.again) : undefined,
      stood ? container([title === d.stoodStillTitle ? undefined : bold(d.stoodStillTitle), text(stood)]) : undefined,
      unreached.length > 0
        ? container([
            facts(
              unreached.slice(0, SHOWN).map(({ person, reason }) => [short(nameOf(person), NAME_MOST), d.why(reason)]),
            ),
            unreached.length > SHOWN ? note(d.more(unreached.length - SHOWN)) : undefined,
            text(d.remedy),
          ])
        : undefined,
      inChannel === undefined
        ? undefined
        : container([title === d.unpostedTitle ? undefined : bold(d.unpostedTitle), text(inChannel)]),
      buttonRow([
        ...unposted
          .slice(0, 1)
          .flatMap((id) => [
            dialogButton('planSettings.open', d.chooseChannel, { p: id }),
            command(t.commands.week.show, d.showWeek),
          ]),
        plan === null ? undefined : openUrl(t.buttons.openPlan, links.plan(plan)),
        command(t.commands.help.show, t.buttons.help),
      ]),
    ],
  });
}

/** Which summaries did not arrive, and where its owner finds them; undefined when all did. */
function unpostedLine({ notice: { unposted = [] }, plans }: DeliveryNoticeView, t: Messages): string | undefined {
  if (unposted.length === 0) return undefined;
  const titles = unposted.map((id) => short(plans.find((plan) => plan.id === id)?.title ?? id, TITLE_MOST));
  return t.delivery.unposted(t.dates.list(titles));
}
