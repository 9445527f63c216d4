import { isAwaited } from '../domain/answering.ts';
import { escalationTo } from '../domain/escalation.ts';
import type { Action } from '../domain/action.ts';
import type { PersonId } from '../domain/people.ts';
import { openProposal, type Proposed } from '../domain/openProposal.ts';
import type { Messages } from '../locales/messages.ts';
import { dialogButton, execute, openUrl, type Button } from './buttons.ts';
import type { Links } from './links.ts';
import { titleOf } from './titles.ts';
import { short } from './text.ts';
import { partTitle, roleName, todayOf, whoDid, type Item, type Viewing } from './viewing.ts';

/** What a manager may decide about an action whose reminders nobody has answered (CARDS.md 5.3). */
export function decisionButtons(
  { action, among, as }: Pick<Item, 'action' | 'among'> & Partial<Pick<Item, 'as'>>,
  { card }: Viewing,
  t: Messages,
  links: Links,
): readonly Button[] {
  const title = titleOf(action);
  const at = { p: action.plan, a: action.id, c: card };
  const rev = action.revision;
  // A manager who has a part in it as well may report that here.
  const own = among.find((one) => one.person === as?.person && isAwaited(action, one));
  const ownPart =
    own &&
    execute(
      'status.set',
      partTitle(own, t),
      { ...at, to: 'done', rev },
      { tooltip: t.tooltips.partDone(title), inputs: 'none' },
    );
  const proposal = openProposal(action);
  if (proposal?.what.asked === as?.person && proposal) return proposalButtons(proposal, { action, card }, t, links);
  return [
    dialogButton('date.open', t.buttons.newDate, { ...at, rev }, { tooltip: t.tooltips.newDate(title) }),
    dialogButton('owner.open', t.buttons.changeOwner, { ...at, rev }, { tooltip: t.tooltips.changeOwner(title) }),
    execute('remind.now', t.buttons.remindAgain, at, { tooltip: t.tooltips.remindAgain(title), inputs: 'none' }),
    execute(
      'status.set',
      t.buttons.pause,
      { ...at, to: 'paused', rev },
      { tooltip: t.tooltips.pause(title), inputs: 'none' },
    ),
    ownPart ?? dialogButton('comment.open', t.buttons.comment, at, { tooltip: t.tooltips.comment(title) }),
    openUrl(t.buttons.openInPlan, links.action(action.plan, action.id), { tooltip: t.tooltips.openInPlan(title) }),
  ];
}

/** Agreeing takes one press; another date is asked for as usual. */
function proposalButtons(
  { id, what }: Proposed,
  { action, card }: { readonly action: Action; readonly card: string },
  t: Messages,
  links: Links,
): readonly Button[] {
  const title = titleOf(action);
  const at = { p: action.plan, a: action.id, c: card };
  return [
    execute(
      'date.accept',
      t.buttons.acceptDate,
      { ...at, change: id },
      { tooltip: t.tooltips.acceptDate(title, t.dates.fullDay(what.to)), style: 'positive', inputs: 'none' },
    ),
    dialogButton(
      'date.open',
      t.buttons.otherDate,
      { ...at, rev: action.revision },
      { tooltip: t.tooltips.newDate(title) },
    ),
    dialogButton('comment.open', t.buttons.comment, at, { tooltip: t.tooltips.comment(title) }),
    openUrl(t.buttons.openInPlan, links.action(action.plan, action.id), { tooltip: t.tooltips.openInPlan(title) }),
  ];
}

const REASON_MOST = 200;

function proposalText(proposal: Proposed, viewing: Viewing, t: Messages): string {
  const who = whoDid(proposal, null, viewing.register, t) ?? t.someoneElse;
  const { to, reason } = proposal.what;
  return t.proposal(who, t.dates.weekdayDay(to, todayOf(viewing)), short(reason, REASON_MOST));
}

/** Who has not answered, by name and role: where many share an action the manager must know which of them. */
export function silentOne(
  about: PersonId | undefined,
  action: Pick<Action, 'responsible'>,
  { register }: Pick<Viewing, 'register'>,
  t: Messages,
): string {
  const name = register.people.find(({ id }) => id === about)?.name;
  if (!name) return t.escalation.somebody;
  const roles = new Set(action.responsible.map(({ role }) => role));
  const held = register.holdings.find(({ person, role }) => person === about && roles.has(role));
  const role = roleName(held?.role ?? null, register);
  return role === undefined ? name : t.personInRole(name, role);
}

/** Why a manager is asked, in a list among other things. */
export function decisionText({ action, as }: Item, viewing: Viewing, t: Messages): string | undefined {
  const proposal = openProposal(action);
  if (proposal?.what.asked === as.person) return proposalText(proposal, viewing, t);
  const asked = escalationTo(as.person, action);
  if (!asked) return undefined;
  const who = silentOne(asked.what.about, action, viewing, t);
  if (asked.what.reminded.length === 0) return t.escalation.rowUnreminded(who);
  const days = asked.what.reminded.slice(-3).map((day) => t.dates.day(day, todayOf(viewing)));
  return t.escalation.row(who, t.dates.list(days));
}
