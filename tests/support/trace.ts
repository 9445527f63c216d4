import type { Action } from '../../domain/action.ts';
import type { StoredReport } from '../../domain/report.ts';
import type { Messages } from '../../locales/messages.ts';
import { piecesOf, type Doc, type Piece } from '../../report/doc.ts';

/**
 * Holds every piece of a report's text against what is stored: each must be one of our fixed phrases, or be made of the
 * very fact it says it rests on. Returns what cannot be found anywhere.
 */
export function untraced(doc: Doc, stored: StoredReport, actions: readonly Action[], t: Messages): readonly string[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const phrases = fixedPhrases(t);
  return piecesOf(doc)
    .filter((piece) => !isTraced(piece))
    .map(({ text, from }) => `${from.of}: ${text}`);

  function isTraced({ text, from }: Piece): boolean {
    switch (from.of) {
      case 'fixed':
        return phrases.has(text.trim().replace(/:$/, '')) || /^[\s,.–·]+$/.test(text);
      case 'plan':
        return text.toLowerCase().includes(stored.report.title.toLowerCase().slice(0, 60));
      case 'settings':
        return Object.values(stored.settings).includes(text) || text === t.report.proposal(t.report.board);
      case 'report': {
        const told = text.match(/\d+/g) ?? [];
        const { at, until, before } = stored.report;
        const known: readonly string[] = `${at} ${stored.meeting} ${stored.plan}/${stored.month} ${t.dates.at(at)} ${until} ${before?.month}`.match(/\d+/g) ?? []; // prettier-ignore
        return told.every((number) => known.some((one) => Number(one) === Number(number)));
      }
      case 'figures':
        return isCounted(text, from.at.map((at) => valueAt(stored.report, at))); // prettier-ignore
      case 'name':
        return text.toLowerCase() === String(placeIn(stored.report, from.at)).replace(/\s+/g, ' ').trim().toLowerCase();
      case 'approval':
        return stored.approved !== null && text.includes(stored.approved.role ?? t.report.noRole);
      case 'written': {
        const written = from.action === null ? stored.assessment : stored.lines[from.action];
        return !!written && written.text.split('\n').some((line) => isQuoted(text, line));
      }
      case 'action': {
        const action = byId.get(from.action);
        return action !== undefined && isOf(action, text);
      }
      case 'change': {
        const change = byId.get(from.action)?.history.find(({ id }) => id === from.change);
        if (!change) return false;
        const { what, role, at } = change;
        const said = what.kind === 'date' ? what.reason : what.kind === 'comment' ? what.text : '';
        const dates = what.kind === 'date' ? [what.to, byId.get(from.action)?.firstDue ?? t.report.noDate] : [];
        const agreed = `${role ?? t.report.noRole}, ${at.slice(0, 10)}`;
        return isQuoted(text, said) || dates.includes(text) || text.toLowerCase() === agreed.toLowerCase();
      }
    }
  }

  function isOf(action: Action, text: string): boolean {
    const { title, number, due, firstDue, status, source, responsible } = action;
    const roles = responsible.map(({ role }) => role);
    const words = t.status[status];
    const facts = [number, due, firstDue, words, t.report.statusLate(words), t.report.noDate, '–', t.report.noRole];
    if (text === t.report.noReason) return !action.history.some(({ what }) => isReason(what.kind));
    const dueSaid = due && text.includes(t.dates.day(due, stored.report.at.slice(0, 10)));
    const rolesSaid = text.toLowerCase().split(', ').every((role) => roles.some((one) => one.toLowerCase().includes(role))); // prettier-ignore
    return facts.includes(text) || isQuoted(text, title) || isQuoted(text, source.dateText) || !!dueSaid || rolesSaid;
  }
}

const isReason = (kind: string): boolean => kind === 'date' || kind === 'comment';

/** Whether a text is what somebody wrote: whole or cut short, with the full stop that we put after it. */
function isQuoted(text: string, said: string): boolean {
  const squeezed = said.replace(/\s+/g, ' ').trim();
  const shown = text.replace(/…$/, '').trim();
  return squeezed !== '' && (squeezed.startsWith(shown) || squeezed.startsWith(shown.replace(/\.$/, '')));
}

function fixedPhrases(t: Messages): ReadonlySet<string> {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [];
  return new Set(texts(t.report));
}

/** Whether a text says exactly these numbers, in this order. One that says none in figures speaks of nothing. */
function isCounted(text: string, numbers: readonly number[]): boolean {
  const told = (text.match(/\d+/g) ?? []).map(Number);
  return told.length === 0 ? numbers.every((one) => one === 0) : JSON.stringify(told) === JSON.stringify(numbers);
}

/** What stands at "figures.paused+figures.withdrawn" or "late.length-6". Not a number where there is none. */
const valueAt = (report: StoredReport['report'], at: string): number =>
  at
    .split(/(?=[+-])/)
    .map((term) => (term.startsWith('-') ? -1 : 1) * numberAt(report, term.replace(/^[+-]/, '')))
    .reduce((sum, one) => sum + one, 0);

const numberAt = (report: StoredReport['report'], term: string): number =>
  /^\d+$/.test(term) ? Number(term) : Number(placeIn(report, term) ?? NaN);

const placeIn = (report: unknown, at: string): unknown =>
  at.split('.').reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], report);
