import { CardFactory } from 'botbuilder-core';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Address, Clock, Message, Messenger, Outcome } from '../domain/ports.ts';
import { growingWait } from './growingWait.ts';
import { NoToken } from './ownCredentials.ts';
import { classify, type Failure } from './classify.ts';

/** The connector clients a messenger needs: one for each service URL. */
export interface Connectors {
  connector(serviceUrl: string): Promise<ConnectorClient>;
}

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
    const failure = failureOf(error);
    const wasBegun = failure.status !== undefined || isNetworkError(error);
    if (wasBegun) return classify(failure, Date.parse(clock.now()));
    return { kind: 'notSent', reason: 'notBegun', retryAfterSeconds: 60 };
  }

  return {
    async post(to, message) {
      try {
        const { conversations } = await connectors.connector(to.serviceUrl);
        if (to.kind === 'personal') {
          const sent = await conversations.sendToConversation(to.conversation, activityOf(message, bot, to));
          return { kind: 'delivered', activity: sent.id || null, conversation: to.conversation };
        }
        const thread = await conversations.createConversation({
          isGroup: true,
          bot: { id: bot.id, name: '' },
          channelData: { channel: { id: to.conversation } },
          activity: activityOf(message, bot) as Activity,
        } as Parameters<typeof conversations.createConversation>[0]);
        return { kind: 'delivered', activity: thread.activityId || null, conversation: thread.id || to.conversation };
      } catch (error) {
        return outcomeOf(error);
      }
    },

    async update(to, activity, message) {
      try {
        const { conversations } = await connectors.connector(to.serviceUrl);
        await conversations.updateActivity(to.conversation, activity, {
          ...activityOf(message, bot, to),
          id: activity,
        });
        return 'updated';
      } catch (error) {
        return failureOf(error).status === 404 ? 'gone' : 'failed';
      }
    },

    async open(person, serviceUrl) {
      try {
        const { conversations } = await connectors.connector(serviceUrl);
        const chat = await conversations.createConversation({
          isGroup: false,
          bot: { id: bot.id, name: '' },
          members: [{ id: person, name: '' }],
          tenantId: bot.tenant,
          channelData: { tenant: { id: bot.tenant } },
        } as unknown as Parameters<typeof conversations.createConversation>[0]);
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
function activityOf({ card, summary }: Message, bot: { readonly id: string }, to?: Address): Partial<Activity> {
  const activity: Partial<Activity> = { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
  if (!to) return activity;
  const conversation = { id: to.conversation, isGroup: to.kind === 'channel', conversationType: to.kind, name: '' };
  return { ...activity, from: { id: bot.id, name: '' }, conversation: conversation as Activity['conversation'] };
}

const isNetworkError = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RestError' || error.name === 'AbortError');

function failureOf(error: unknown): Failure {
  const { statusCode, code, response } = (error ?? {}) as {
    statusCode?: number;
    code?: string;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  return { status: statusCode, code, retryAfter: response?.headers?.get?.('retry-after') };
}
