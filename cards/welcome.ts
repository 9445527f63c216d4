import type { Messages } from '../locales/messages.ts';
import { buttonRow, dialogButton } from './buttons.ts';
import { cardOf, heading, run, runs, text, type CardMessage } from './elements.ts';
import { commandButton } from './help.ts';
import type { Links } from './links.ts';
import { short } from './text.ts';

/** Sent once, when a person meets the bot (CARDS.md 5.8). The greeting has the product's only exclamation mark. */
export function welcomeCard(t: Messages, _links: Links): CardMessage {
  const { title, text: words, seenLabel, seen } = t.welcome;
  return cardOf(t, {
    says: `${title}. ${words}`,
    summary: title,
    body: [
      heading(title),
      text(words),
      runs([run(`${seenLabel} `, { weight: 'Bolder' }), run(seen)]),
      buttonRow([
        commandButton('mine', t),
        dialogButton('settings.open', t.buttons.settings, {}),
        commandButton('help', t),
      ]),
    ],
  });
}

export interface ChannelWelcomeView {
  /** Who added the bot, by name, and where; null when Teams did not say. */
  readonly installer: string | null;
  readonly channel: string | null;
}

const NAME_MOST = 80;

/** The one message to a channel the bot was added to. */
export function welcomeChannelCard(
  { installer, channel }: ChannelWelcomeView,
  t: Messages,
  _links: Links,
): CardMessage {
  const { channelTitle, channel: added, channelAsk } = t.welcome;
  const words = added(installer && short(installer, NAME_MOST), channel && short(channel, NAME_MOST));
  return cardOf(t, {
    says: `${channelTitle}. ${words}`,
    summary: channelTitle,
    body: [
      heading(channelTitle),
      text(words),
      text(channelAsk),
      buttonRow([commandButton('week', t), commandButton('help', t)]),
    ],
  });
}
