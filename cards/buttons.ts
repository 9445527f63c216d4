import type { IActionSet, IExecuteAction, IOpenUrlAction, ISubmitAction } from '@microsoft/teams.cards';
import { plain } from './text.ts';
import type { ButtonData, Verb } from './verbs.ts';

export type Button = IExecuteAction | ISubmitAction | IOpenUrlAction;

interface Look {
  /** What the button does to what, for those who meet it in a list of buttons. */
  readonly tooltip?: string;
  readonly style?: 'positive' | 'destructive';
  readonly iconUrl?: string;
  /** `auto` sends what is filled in on the card along; a button that needs none of it must not wait for it. */
  readonly inputs?: 'auto' | 'none';
}

/** A button the bot answers with a card. Clients without Action.Execute send the same data as a message, `v` naming the verb. */
export function execute<V extends Verb>(verb: V, title: string, data: ButtonData<V>, look: Look = {}): IExecuteAction {
  const shared = lookOf(title, look);
  return {
    type: 'Action.Execute',
    verb,
    data: { ...data },
    ...shared,
    fallback: { type: 'Action.Submit', data: { ...data, v: verb }, ...shared },
  };
}

/** A button that opens a dialog. Not Action.OpenUrlDialog, which phones do not have. */
export function dialogButton<V extends Verb>(
  verb: V,
  title: string,
  data: ButtonData<V>,
  look: Look = {},
): ISubmitAction {
  return {
    type: 'Action.Submit',
    data: { ...data, v: verb, msteams: { type: 'task/fetch' } },
    ...lookOf(title, look),
  };
}

/** A button inside a dialog, where only Action.Submit works. */
export function submit<V extends Verb>(verb: V, title: string, data: ButtonData<V>, look: Look = {}): ISubmitAction {
  return { type: 'Action.Submit', data: { ...data, v: verb }, ...lookOf(title, look) };
}

export const openUrl = (title: string, url: string, look: Look = {}): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  url,
  ...lookOf(title, { ...look, inputs: undefined }),
});

/** A button that says what one could have written. */
export const command = (words: string, title: string): IExecuteAction =>
  execute('command.run', title, { text: words }, { inputs: 'none' });

function lookOf(title: string, { tooltip, style, iconUrl, inputs }: Look & { inputs?: Look['inputs'] | undefined }) {
  return {
    title: plain(title),
    ...(tooltip === undefined ? {} : { tooltip: plain(tooltip) }),
    ...(style === undefined ? {} : { style }),
    ...(iconUrl === undefined ? {} : { iconUrl }),
    ...(inputs === undefined ? {} : { associatedInputs: inputs }),
  };
}

/** What fits beside each other on a phone 360 px wide (CARDS.md 1.5), the overflow button included. */
export const PHONE_WIDTH = 328;
export const OVERFLOW_WIDTH = 44;
const MOST_IN_A_SET = 6;

export const buttonWidth = ({ title = '' }: Button): number => 8 * [...title].length + 40;

/**
 * A row of buttons in order of importance: the first `visible` that fit a phone are shown, the rest wait behind "…".
 * At most six in all, since Teams drops what comes after.
 */
export function buttonRow(buttons: readonly (Button | undefined)[], visible = 2): IActionSet {
  const actions = buttons.filter((button) => button !== undefined).slice(0, MOST_IN_A_SET);
  let shown = Math.min(visible, actions.length);
  while (shown > 1 && widthOf(actions, shown) > PHONE_WIDTH) shown -= 1;
  return {
    type: 'ActionSet',
    spacing: 'Small',
    actions: actions.map((button, index) => (index < shown ? button : { ...button, mode: 'secondary' as const })),
  };
}

const widthOf = (buttons: readonly Button[], shown: number): number =>
  buttons.slice(0, shown).reduce((sum, button) => sum + buttonWidth(button), 0) +
  (shown < buttons.length ? OVERFLOW_WIDTH : 0);
