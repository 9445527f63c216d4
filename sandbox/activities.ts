import { Temporal } from 'temporal-polyfill';
import { ZONE, type Instant } from '../domain/calendar.ts';
import { channelOf, type Directory, type DirectoryPerson } from './directory.ts';

/**
 * The activities a person's Teams sends to the bot, field for field as they have been recorded. Pure: the moment, the
 * ids and the address of the connector come from outside.
 */
export interface Sender {
  readonly directory: Directory;
  readonly person: DirectoryPerson;
  /** A person's chat, a channel, or a thread of one. */
  readonly conversation: string;
  readonly locale: string;
  readonly serviceUrl: string;
  readonly at: Instant;
  readonly id: string;
}

export type Activity = Readonly<Record<string, unknown>>;

const isChannel = ({ conversation }: Sender): boolean => conversation.startsWith('19:');

function envelope(sender: Sender, type: string): Activity {
  const { directory, person, conversation, locale, serviceUrl, at, id } = sender;
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
  return {
    type,
    id,
    from: { id: person.member, name: person.name, aadObjectId: person.id },
    timestamp: at,
    localTimestamp: local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
    localTimezone: ZONE,
    serviceUrl,
    conversation: {
      ...(isChannel(sender) ? { isGroup: true, conversationType: 'channel' } : { conversationType: 'personal' }),
      tenantId: directory.tenant,
      id: conversation,
    },
    recipient: directory.bot,
    locale,
    entities: [clientInfo(locale)],
    channelData: { tenant: { id: directory.tenant }, ...placeOf(sender) },
    channelId: 'msteams',
  };
}

const clientInfo = (locale: string) => ({
  type: 'clientInfo',
  locale,
  country: locale.slice(-2),
  platform: 'Web',
  timezone: ZONE,
});

function placeOf(sender: Sender): Activity {
  if (!isChannel(sender)) return {};
  return { team: { id: sender.directory.team.id }, channel: { id: channelOf(sender.conversation) } };
}

/** Something written. In a channel a message reaches the bot only when it mentions it, so there it does. */
export function textActivity(sender: Sender, text: string): Activity {
  const written = envelope(sender, 'message');
  if (!isChannel(sender)) return { ...written, text, textFormat: 'plain' };
  const { bot, team, tenant } = { ...sender.directory };
  const mention = `<at>${bot.name}</at>`;
  return {
    ...written,
    text: `${mention} ${text}`,
    textFormat: 'plain',
    entities: [{ type: 'mention', mentioned: bot, text: mention }, clientInfo(sender.locale)],
    channelData: {
      teamsChannelId: channelOf(sender.conversation),
      teamsTeamId: team.id,
      tenant: { id: tenant },
      ...placeOf(sender),
    },
  };
}

/** A file dropped in the personal chat: where it can be fetched, and the empty text that comes along. */
export function fileActivity(sender: Sender, file: { name: string; url: string; id: string }): Activity {
  const fileType = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return {
    ...envelope(sender, 'message'),
    text: '',
    textFormat: 'plain',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: file.url,
        name: file.name,
        content: { downloadUrl: file.url, uniqueId: file.id, fileType },
      },
      { contentType: 'text/html', content: '<p>&nbsp;</p>' },
    ],
  };
}

export interface CardAction {
  readonly title?: string | undefined;
  readonly verb?: string | undefined;
  readonly data?: unknown;
}

/** A pressed `Action.Execute`, or a card that asks for its newest version by itself (`automatic`). */
export const executeActivity = (
  sender: Sender,
  messageId: string,
  { title, verb, data }: CardAction,
  trigger: 'manual' | 'automatic',
): Activity => ({
  ...pressed(sender, 'invoke', messageId),
  value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
  name: 'adaptiveCard/action',
});

/** A pressed `Action.Submit`: a message without text. `shown` is what a messageBack puts in the chat. */
export const submitActivity = (sender: Sender, messageId: string, value: unknown, text?: string): Activity => ({
  ...pressed(sender, 'message', messageId),
  ...(text === undefined ? {} : { text, textFormat: 'plain' }),
  value,
});

export const dialogActivity = (
  sender: Sender,
  messageId: string,
  name: 'task/fetch' | 'task/submit',
  data: unknown,
  theme: string,
): Activity => ({ ...pressed(sender, 'invoke', messageId), value: { data, context: { theme } }, name });

/** What the person has said to a file that was offered, with the place to put it when they said yes. */
export const fileConsentActivity = (
  sender: Sender,
  messageId: string,
  context: unknown,
  upload: { readonly id: string; readonly name: string; readonly uploadUrl: string; readonly url: string } | null,
): Activity => ({
  ...pressed(sender, 'invoke', messageId),
  value: {
    type: 'fileUpload',
    action: upload ? 'accept' : 'decline',
    context,
    ...(upload
      ? {
          uploadInfo: {
            contentUrl: upload.url,
            name: upload.name,
            uploadUrl: upload.uploadUrl,
            uniqueId: upload.id,
            fileType: /\.([^.]+)$/.exec(upload.name)?.[1]?.toLowerCase() ?? '',
          },
        }
      : {}),
  },
  name: 'fileConsent/invoke',
});

function pressed(sender: Sender, type: string, messageId: string): Activity {
  const body = envelope(sender, type);
  const { directory } = sender;
  return {
    ...body,
    channelData: { source: { name: 'message' }, tenant: { id: directory.tenant }, ...placeOf(sender) },
    replyToId: messageId,
  };
}

/** The bot is added to a chat or a channel by this person. */
export function installActivity(sender: Sender): Activity {
  const body = arriving(sender, 'installationUpdate');
  return {
    ...body,
    locale: sender.locale,
    entities: [{ type: 'clientInfo', locale: sender.locale }],
    channelData: {
      tenant: { id: sender.directory.tenant },
      ...installedIn(sender),
      ...(isChannel(sender) ? { channel: { id: sender.conversation } } : {}),
      source: { name: 'message' },
      settings: { selectedChannel: { id: sender.conversation } },
    },
    action: 'add',
  };
}

/** What Teams tells beside it: who is now in the conversation. */
export function membersAddedActivity(sender: Sender): Activity {
  const { directory, person } = sender;
  const bot = { id: directory.bot.id };
  if (!isChannel(sender)) {
    return {
      ...arriving(sender, 'conversationUpdate'),
      membersAdded: [{ id: person.member, aadObjectId: person.id }, bot],
      channelData: { tenant: { id: directory.tenant } },
    };
  }
  return {
    ...arriving(sender, 'conversationUpdate'),
    membersAdded: [bot],
    channelData: {
      tenant: { id: directory.tenant },
      ...installedIn(sender),
      eventType: 'teamMemberAdded',
      settings: { selectedChannel: { id: sender.conversation } },
    },
  };
}

function installedIn(sender: Sender): Activity {
  const { team } = sender.directory;
  return isChannel(sender) ? { team: { id: team.id, name: team.name, aadGroupId: team.groupId } } : {};
}

/** These two come without the sender's name, language and local time. */
function arriving(sender: Sender, type: string): Activity {
  const { id, timestamp, serviceUrl, conversation, recipient, channelId } = envelope(sender, type);
  const { person } = sender;
  const from = { id: person.member, aadObjectId: person.id };
  return { type, id, from, timestamp, serviceUrl, conversation, recipient, channelId };
}
