import type { Action, Change } from '../domain/action.ts';
import type { AgendaPart } from '../domain/agenda.ts';
import { speaksForAll } from '../domain/answering.ts';
import type { Deciding } from '../domain/meeting.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton, execute, type Button } from './buttons.ts';
import { bold, container, text, type Element } from './elements.ts';
import { undoButton } from './row.ts';
import { titleOf } from './titles.ts';
import { changeSentence, todayOf, undoFor, type Viewing } from './viewing.ts';

/** What was decided lately, as many lines as have room. */
const DECIDED_MOST = 5;

/** Something the reader has decided today. */
export interface Decided {
  readonly action: Action;
  readonly change: Change;
  /** Absent where they may not decide any longer. */
  readonly deciding?: Deciding;
}

/**
 * The ways to put in what the meeting decides about one action: first what its part of the agenda asks for, the rest
 * behind "…". Only what the reader may do is there.
 */
export function decidingButtons(
  action: Action,
  part: AgendaPart,
  { as, among, ...may }: Deciding,
  { card }: Viewing,
  t: Messages,
): readonly Button[] {
  const title = titleOf(action);
  const at = { p: action.plan, a: action.id, c: card };
  const rev = action.revision;
  const date = may.date
    ? dialogButton('date.open', t.buttons.newDate, { ...at, rev }, { tooltip: t.tooltips.newDate(title) })
    : undefined;
  const owner = may.owner
    ? dialogButton('owner.open', t.buttons.changeOwner, { ...at, rev }, { tooltip: t.tooltips.changeOwner(title) })
    : undefined;
  const holder = may.holder
    ? dialogButton('roles.open', t.rolesForm.title, { p: action.plan, c: card }, { tooltip: t.tooltips.holder(title) })
    : undefined;
  const status = (to: 'done' | 'inProgress' | 'paused', label: string, tooltip: string) =>
    execute('status.set', label, { ...at, to, rev }, { tooltip, inputs: 'none' });
  const forAll = speaksForAll(as, among);
  const doneLabel = forAll ? t.buttons.done : as.unit === null ? t.buttons.myPartDone : t.buttons.myUnitDone;
  const said = may.status
    ? [
        status('done', doneLabel, forAll ? t.tooltips.done(title) : t.tooltips.partDone(title)),
        status('inProgress', t.buttons.inProgress, t.tooltips.inProgress(title)),
      ]
    : [];
  const paused = may.pause ? status('paused', t.buttons.pause, t.tooltips.pause(title)) : undefined;
  const inOrder = part === 'coming' || part === 'moved' ? [...said, date, owner] : [date, owner, ...said];
  return [holder, ...inOrder, paused].filter((button) => button !== undefined);
}

/** What the reader has put in today, the latest first and with undo while it can be undone. */
export function decidedBlock(decided: readonly Decided[], viewing: Viewing, t: Messages): Element | undefined {
  const [latest] = decided;
  if (!latest) return undefined;
  const { deciding, action } = latest;
  const item = deciding && { action, as: deciding.as, among: deciding.among };
  const undo = item && undoFor(item, viewing.now);
  return container(
    [
      bold(t.agenda.decided),
      ...decided.slice(0, DECIDED_MOST).map((one) => {
        const said = changeSentence(one.change, one.change.by, viewing.register, todayOf(viewing), t);
        return text(`${one.action.number} ${titleOf(one.action)}. ${said}`, { spacing: 'Small' });
      }),
      item && undo ? buttonRow([undoButton(item, undo.id, viewing, t)]) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}
