import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, dialogButton, openUrl, type Button } from './buttons.ts';
import { cardOf, facts, heading, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { capital } from './viewing.ts';

export type CommandName = keyof Messages['commands'];

export interface TalkView {
  /** The plan "Öppna planen" opens; null while there is none. */
  readonly plan: string | null;
  /** What the reader may use, in the order to show it. Nothing else is mentioned. */
  readonly available: readonly CommandName[];
}

/** What one can write (CARDS.md 5.9). */
export function helpCard({ available, plan }: TalkView, t: Messages, links: Links): CardMessage {
  return cardOf(t, {
    says: `${t.help.title}: ${t.dates.list(available.map((name) => t.commands[name].show))}.`,
    summary: t.help.title,
    body: [
      heading(t.help.title),
      facts(available.map((name) => [t.commands[name].show, t.commands[name].does])),
      buttonRow([...commandButtons(['mine', 'week'], available, plan, t, links), settingsButton(available, t)]),
    ],
  });
}

export interface UnknownView extends TalkView {
  /** The commands nearest to what was written, nearest first; two are shown. */
  readonly nearest: readonly CommandName[];
}

/** The answer to words the bot does not know: never a dead end. */
export function unknownCard({ nearest, available, plan }: UnknownView, t: Messages, links: Links): CardMessage {
  const near = nearest.slice(0, 2);
  return cardOf(t, {
    says: `${t.help.unknown}. ${t.help.didYouMean}`,
    summary: t.help.unknown,
    body: [
      heading(t.help.unknown),
      text(t.help.didYouMean),
      facts(near.map((name) => [t.commands[name].show, t.commands[name].does])),
      buttonRow(
        [
          ...near.filter(isWhole).map((name) => commandButton(name, t)),
          ...commandButtons(['help'], available, plan, t, links),
        ],
        3,
      ),
    ],
  });
}

/** "klar A8" is only an example of what follows the word: as a button it would mark that very action. */
const isWhole = (name: CommandName): boolean => name !== 'done';

export const commandButton = (name: CommandName, t: Messages): Button => {
  const { show, does } = t.commands[name];
  const title = { mine: t.buttons.mine, week: t.buttons.week, help: t.buttons.help } as Partial<
    Record<CommandName, string>
  >;
  return { ...command(show, title[name] ?? capital(show)), tooltip: does };
};

/** A dialog, where one may write: in a channel nobody chooses for themselves. */
const settingsButton = (available: readonly CommandName[], t: Messages): Button | undefined =>
  available.includes('settings') ? dialogButton('settings.open', t.buttons.settings, {}) : undefined;

function commandButtons(
  names: readonly CommandName[],
  available: readonly CommandName[],
  plan: string | null,
  t: Messages,
  links: Links,
): readonly Button[] {
  return [
    ...names.filter((name) => name === 'help' || available.includes(name)).map((name) => commandButton(name, t)),
    ...(plan === null ? [] : [openUrl(t.buttons.openPlan, links.plan(plan))]),
  ];
}
