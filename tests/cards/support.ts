import type { CardMessage } from '../../cards/elements.ts';
import { action, change, itemFor, NOW, PLAN, REGISTER } from '../../cards/examples/plan.ts';
import type { DigestView } from '../../cards/digest.ts';
import { linksBy } from '../../cards/links.ts';
import type { Action, Change } from '../../domain/action.ts';
import { messagesFor } from '../../locales/messages.ts';
import { nodesOf, ofType, type Node } from './lint.ts';

export const sv = messagesFor('sv');
export const en = messagesFor('en');
export const links = linksBy((place) => `https://plan.example/${place}`);

export const digestView = (actions: readonly Action[], more: Partial<DigestView> = {}): DigestView => ({
  card: 'reminder|2026-09-14|anna',
  now: NOW,
  since: NOW,
  register: REGISTER,
  items: actions.map((one) => itemFor(one)),
  plans: [PLAN],
  userIds: ['29:1anna'],
  ...more,
});

/** The action after somebody answered about it, one minute after the card was made. */
export function answered(of: Action, by: string, what: Change['what'], next: Partial<Action> = {}): Action {
  const made = change(`${of.id}-${of.revision + 1}`, by, '2026-09-14T06:01:00.000Z', what);
  return { ...of, ...next, revision: of.revision + 1, history: [...of.history, made] };
}

export const done = (of: Action, by = 'anna'): Action =>
  answered(of, by, { kind: 'status', from: of.status, to: 'done' }, { status: 'done' });

export const anAction = (number: number, due: string | null = '2026-09-16'): Action =>
  action(number, `Åtgärd nummer ${number}`, due);

/** The lines of a card as a person reads them, without its buttons. */
export function linesOf({ card }: CardMessage): readonly string[] {
  return nodesOf(JSON.parse(JSON.stringify(card)), false).flatMap((node) => {
    if (node['type'] === 'RichTextBlock') return [(node['inlines'] as Node[]).map(({ text }) => text).join('')];
    if (node['type'] === 'FactSet')
      return (node['facts'] as Node[]).map(({ title, value }) => `${String(title)}: ${String(value)}`);
    return node['type'] === 'TextBlock' || node['type'] === 'Badge' ? [String(node['text'])] : [];
  });
}

export const headingOf = ({ card }: CardMessage): unknown =>
  ofType(nodesOf(card), 'TextBlock').find((node) => node['style'] === 'heading')?.['text'];

/** The titles of the buttons that are seen without opening anything. */
export const visible = ({ card }: CardMessage): readonly unknown[] =>
  ofType(nodesOf(card, false), 'ActionSet')
    .flatMap((set) => set['actions'] as Node[])
    .filter((button) => button['mode'] !== 'secondary')
    .map((button) => button['title']);

export const buttonOf = ({ card }: CardMessage, title: string): Node | undefined =>
  ofType(nodesOf(card, false), /^Action\./).find((node) => node['title'] === title);
