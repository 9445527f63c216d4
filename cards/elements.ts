import type {
  BadgeStyle,
  CardElementArray,
  ContainerStyle,
  IAdaptiveCard,
  IBadge,
  IColumnSet,
  IContainer,
  IFactSet,
  IRefreshDefinition,
  IRichTextBlock,
  ITextBlock,
  ITextRun,
} from '@microsoft/teams.cards';
import type { Messages } from '../locales/messages.ts';
import { literal, plain } from './text.ts';

export type Element = CardElementArray[number];

/** A card ready to send, and the sentence that stands for it in notifications and on a lock screen. */
export interface CardMessage {
  readonly card: IAdaptiveCard;
  readonly summary: string;
}

export interface CardParts {
  /** One or two sentences that say what the card says: read aloud, and shown where the card cannot be. */
  readonly says: string;
  /** The notification; `says` when left out. */
  readonly summary?: string;
  readonly body: readonly (Element | undefined)[];
  readonly refresh?: IRefreshDefinition;
  readonly wide?: boolean;
}

/** The envelope every card shares. Version 1.5 is Teams' ceiling; phones show nothing without one. */
export function cardOf(t: Messages, { says, summary, body, refresh, wide }: CardParts): CardMessage {
  const card: IAdaptiveCard = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: t.lang,
    speak: plain(says).replace(/[<>]/g, ''),
    fallbackText: literal(says),
    body: body.filter((element) => element !== undefined),
    ...(refresh ? { refresh } : {}),
    ...(wide ? { msteams: { width: 'full' as const } } : {}),
  };
  return { card, summary: plain(summary ?? says) };
}

type TextLook = Partial<Omit<ITextBlock, 'type' | 'text' | 'wrap' | 'style'>>;

export const heading = (text: string, look: TextLook = {}): ITextBlock => ({
  type: 'TextBlock',
  text: literal(text),
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  ...look,
});

export const text = (words: string, look: TextLook = {}): ITextBlock => ({
  type: 'TextBlock',
  text: literal(words),
  wrap: true,
  ...look,
});

export const bold = (words: string, look: TextLook = {}): ITextBlock => text(words, { weight: 'Bolder', ...look });

/** Small print under the rest. */
export const note = (words: string, look: TextLook = {}): ITextBlock =>
  text(words, { isSubtle: true, size: 'Small', ...look });

/** Several looks in one paragraph. Runs are never read as Markdown. */
export const runs = (inlines: readonly ITextRun[], look: Partial<IRichTextBlock> = {}): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [...inlines],
  ...look,
});

/** Spaces at the ends stay: they part one run from the next. */
export const run = (words: string, look: Partial<Omit<ITextRun, 'type' | 'text'>> = {}): ITextRun => ({
  type: 'TextRun',
  text: `${words.startsWith(' ') ? ' ' : ''}${plain(words)}${words.endsWith(' ') ? ' ' : ''}`,
  ...look,
});

export const linkRun = (words: string, url: string): ITextRun =>
  run(words, { selectAction: { type: 'Action.OpenUrl', url, title: plain(words) } });

export interface BadgeLook {
  readonly text: string;
  readonly style: BadgeStyle;
  readonly icon: string;
}

const FALLBACK_COLOR: Partial<Record<BadgeStyle, ITextBlock['color']>> = {
  Attention: 'Attention',
  Good: 'Good',
  Informative: 'Accent',
};

/** A status as text, icon and colour at once; bold text where a client knows no badges. */
export const badge = ({ text: words, style, icon }: BadgeLook): IBadge => ({
  type: 'Badge',
  text: plain(words),
  style,
  icon,
  appearance: 'Tint',
  shape: 'Rounded',
  fallback: bold(words, { color: FALLBACK_COLOR[style] ?? 'Default' }),
});

export const badgeLine = (look: BadgeLook, words: string): IColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [badge(look)] },
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [text(words, { isSubtle: true })] },
  ],
});

/** Clients read facts as Markdown, so both halves go through the door. */
export const facts = (pairs: readonly (readonly [string, string] | undefined)[]): IFactSet => ({
  type: 'FactSet',
  facts: pairs
    .filter((pair) => pair !== undefined)
    .map(([title, value]) => ({ title: literal(title), value: literal(value) })),
});

export const container = (
  items: readonly (Element | undefined)[],
  look: Partial<Omit<IContainer, 'type' | 'items'>> = {},
): IContainer => ({ type: 'Container', items: items.filter((item) => item !== undefined), ...look });

/** A coloured panel: what the colour says, the words inside say too. */
export const panel = (style: ContainerStyle, items: readonly (Element | undefined)[]): IContainer =>
  container(items, { style, roundedCorners: true });
