import type { Action, Change } from '../../domain/action.ts';
import type { PersonId, RoleId, UnitId } from '../../domain/people.ts';
import { PLANBOTEN } from '../../domain/people.ts';
import { OWNER, type City } from './city.ts';
import type { Judges } from './judges.ts';
import type { Commit, Kept } from './kept.ts';
import type { OnCard, Seen } from './seen.ts';
import { chatOf, STRANGER, type Gesture } from './users.ts';

/** Judges I13: nobody receives, sees or changes what is another tenant's, another person's or another unit's. */
export interface BelongingJudge {
  onShown(seen: Seen): void;
  onCommit(commit: Commit): void;
  onAnswer(gesture: Gesture, card: OnCard): void;
}

/** Who has to do with what is worked out from the city as it was founded, without the product's rules for it. */
export function openBelongingJudge(
  { people, organisation }: City,
  kept: Kept,
  { accuse, gestureOf }: Pick<Judges, 'accuse' | 'gestureOf'>,
): BelongingJudge {
  const { holdings, roles } = organisation.register;
  const known = new Set(people.map(({ id }) => id));
  const isHeld = (by: PersonId, role: RoleId | null, unit?: UnitId | null): boolean =>
    holdings.some((one) => one.person === by && one.role === role && (unit === undefined || one.unit === unit));
  const above = (role: RoleId): RoleId | null => roles.find(({ id }) => id === role)?.reportsTo ?? null;

  const assignedTo = (by: PersonId, { history }: Action) =>
    history.flatMap(({ what }) => (what.kind === 'assigned' && what.to === by ? [what] : []));

  const answersFor = (by: PersonId, action: Action): boolean =>
    by === OWNER || action.responsible.some(({ role }) => isHeld(by, role)) || assignedTo(by, action).length > 0;

  const decidesOver = (by: PersonId, action: Action): boolean =>
    by === OWNER || action.responsible.some(({ role }) => isHeld(by, above(role)));

  const wasAsked = (by: PersonId, { history }: Action): boolean =>
    history.some(
      ({ what }) => (what.kind === 'escalated' ? what.to : what.kind === 'proposed' ? what.asked : '') === by,
    );

  const isOwnUnit = ({ by, role, unit }: Change, action: Action): boolean =>
    by === OWNER ||
    isHeld(by, role, unit) ||
    assignedTo(by, action).some((one) => one.role === role && one.unit === unit);

  function mayChange(change: Change, before: Action): boolean {
    const { by, what } = change;
    if (by === PLANBOTEN) return what.kind === 'escalated' && decidesOver(what.to, before);
    if (!known.has(by) || !isOwnUnit(change, before)) return false;
    if (what.kind === 'comment') return true;
    if (what.kind === 'undo') return before.history.some(({ id, by: whose }) => id === what.of && whose === by);
    if (what.kind === 'part' || what.kind === 'rejected') return answersFor(by, before);
    return answersFor(by, before) || decidesOver(by, before);
  }

  return {
    onShown({ conversation, now: { reminder, actions } }) {
      const [, , recipient = ''] = reminder.split('|');
      if (recipient === '') return;
      if (conversation !== chatOf(recipient)) accuse('I13', `${reminder} is shown in ${conversation}`);
      for (const id of actions) {
        const action = kept.actions.get(id);
        if (!action || answersFor(recipient, action) || wasAsked(recipient, action)) continue;
        accuse('I13', `${recipient} is shown ${id}, which is no business of theirs`);
      }
    },
    onCommit({ kind, before, after }) {
      const change = kind === 'action' ? (after as Action).history.at(-1) : undefined;
      if (!change || before === undefined) return;
      const gesture = gestureOf(change.id);
      if (gesture && gesture.person !== change.by) {
        accuse('I13', `${gesture.person} pressed, and ${change.id} is kept as ${change.by}'s`);
      }
      if (!mayChange(change, before as Action)) {
        const { by, what, role, unit } = change;
        accuse('I13', `${by} (${role} ${unit}) made ${what.kind} of ${(after as Action).id}`);
      }
    },
    onAnswer({ person }, { titles }) {
      if (person === STRANGER && titles.length > 0) accuse('I13', `a stranger is shown ${titles.join(', ')}`);
    },
  };
}
