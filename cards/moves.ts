import type { Move } from '../domain/movedDates.ts';
import type { Messages } from '../locales/messages.ts';
import { bold, container, linkRun, run, runs, text, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';
import { titleOf } from './titles.ts';
import { changeSentence, todayOf, type Viewing } from './viewing.ts';

const MOVES_MOST = 3;
const REASON_MOST = 120;

/** Deadlines that others have moved, with who did it and why. A reader who thinks otherwise opens the action. */
export function movesPart(
  moves: readonly Move[],
  viewing: Viewing & { readonly hasTitle: boolean },
  t: Messages,
  links: Links,
): Element | undefined {
  if (moves.length === 0) return undefined;
  const more = moves.length - MOVES_MOST;
  return container(
    [
      viewing.hasTitle ? undefined : bold(t.moves.part),
      ...moves.slice(-MOVES_MOST).map((move) => moveLine(move, viewing, t, links)),
      more > 0 ? text(t.moves.more(more), { isSubtle: true }) : undefined,
    ],
    { separator: true, spacing: 'Medium' },
  );
}

function moveLine({ action, change, reason }: Move, viewing: Viewing, t: Messages, links: Links): Element {
  const said = changeSentence(change, null, viewing.register, todayOf(viewing), t);
  const why = reason === '' ? '' : ` ${t.press.reason(short(reason, REASON_MOST))}`;
  return runs([linkRun(titleOf(action), links.action(action.plan, action.id)), run(`. ${said}${why}`)], {
    spacing: 'Small',
  });
}
