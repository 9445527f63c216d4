import type { Address, Clock, Message, Messenger, Outcome } from '../domain/ports.ts';
import { growingWait } from './growingWait.ts';
import { NoToken } from './ownCredentials.ts';
import { classify } from './classify.ts';
import { adaptiveCard, ConnectorFailure, type Connectors, type Json } from './connector.ts';

/** The bot as Teams knows it, and the tenant it works in. */
export interface BotInTenant {
  readonly id: string;
  readonly tenant: string;
}

/** Entra is asked again after a minute, then more and more seldom: each asking claims every message that is due. */
const WITHOUT_TOKEN_SECONDS = [60, 15 * 60] as const;

/** Speaks to people and channels through the Bot Connector: one POST for each message, whatever comes of it. */
export function teamsMessenger(connectors: Connectors, bot: BotInTenant, clock: Clock): Messenger {
  const withoutToken = growingWait(...WITHOUT_TOKEN_SECONDS);

  function outcomeOf(error: unknown): Outcome {
    if (error instanceof NoToken) {
      const retryAfterSeconds = withoutToken(clock.now());
      return { kind: 'notSent', reason: 'noToken', retryAfterSeconds, closes: 'everything' };
    }
    if (error instanceof ConnectorFailure) return classify(error, Date.parse(clock.now()));
    return { kind: 'notSent', reason: 'notBegun', retryAfterSeconds: 60 };
  }

  return {
    async post(to, message) {
      try {
        const connector = await connectors.connector(to.serviceUrl);
        if (to.kind === 'personal') {
          const sent = await connector.post(to.conversation, activityOf(message, bot, to));
          return { kind: 'delivered', activity: sent.id || null, conversation: to.conversation };
        }
        const thread = await connector.create({
          isGroup: true,
          bot: { id: bot.id, name: '' },
          channelData: { channel: { id: to.conversation } },
          activity: activityOf(message, bot),
        });
        return { kind: 'delivered', activity: thread.activityId || null, conversation: thread.id || to.conversation };
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async update(to, activity, message) {
      try {
        const connector = await connectors.connector(to.serviceUrl);
        await connector.update(to.conversation, activity, {
          ...activityOf(message, bot, to),
          id: activity,
        });
        return 'updated';
      } catch (error) {
        return error instanceof ConnectorFailure && error.status === 404 ? 'gone' : 'failed';
      }
    },

    async open(person, serviceUrl) {
      try {
        const connector = await connectors.connector(serviceUrl);
        const chat = await connector.create({
          isGroup: false,
          bot: { id: bot.id, name: '' },
          members: [{ id: person, name: '' }],
          tenantId: bot.tenant,
          channelData: { tenant: { id: bot.tenant } },
        });
        return { kind: 'opened', conversation: chat.id };
      } catch (error) {
        const outcome = outcomeOf(error);
        // To ask again is safe, so it does not matter whether this time it was done.
        const isKnown = outcome.kind === 'notSent' || outcome.kind === 'undeliverable';
        return isKnown ? outcome : { kind: 'notSent', reason: 'unknown', retryAfterSeconds: 60 };
      }
    },
  };
}

/**
 * The card and the sentence that notifications show. Never a text beside a card: Teams splits those into two messages
 * and gives the id of neither.
 */
function activityOf({ card, summary }: Message, bot: { readonly id: string }, to?: Address): Json {
  const activity = { type: 'message', summary, attachments: [adaptiveCard(card)] };
  if (!to) return activity;
  const conversation = { id: to.conversation, isGroup: to.kind === 'channel', conversationType: to.kind, name: '' };
  return { ...activity, from: { id: bot.id, name: '' }, conversation };
}
