import { z } from 'zod';
import type { Clock } from '../domain/ports.ts';
import type { Chats, Content } from './chats.ts';
import { offerIn, savedFileIn } from './fileOffers.ts';
import { channelOf, membersOf, threadOf, type Directory, type DirectoryPerson } from './directory.ts';

/**
 * The Bot Connector as the bot sees it: the calls it makes to speak, to change what it said and to ask who is there.
 * Status codes, bodies and error codes are those recorded from Microsoft's own emulator, save for three that it lacks:
 * a deletion (200 here, 501 there), several cards in one message and a chat with somebody unknown.
 */
export interface ConnectorCall {
  readonly method: string;
  /** From `/v3` on, still encoded, without the query. */
  readonly path: string;
  readonly body: unknown;
}
export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: object;
}

const ATTACHMENT = z.looseObject({
  contentType: z.string(),
  name: z.string().optional(),
  contentUrl: z.string().optional(),
  content: z.record(z.string(), z.unknown()).optional(),
});
const ACTIVITY = z.looseObject({
  type: z.string().default('message'),
  text: z.string().default(''),
  textFormat: z.string().optional(),
  summary: z.string().default(''),
  attachments: z.array(ATTACHMENT).default([]),
});
const NEW_CONVERSATION = z.looseObject({
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  activity: ACTIVITY.optional(),
});

export function openConnector(
  directory: Directory,
  chats: Chats,
  clock: Clock,
): (call: ConnectorCall) => ConnectorAnswer {
  const post = (conversation: string, thread: string | null, activity: z.infer<typeof ACTIVITY>) =>
    chats.add(channelOf(conversation), { from: 'bot', at: clock.now(), thread, ...contentOf(activity) });

  function newConversation(body: unknown): ConnectorAnswer {
    const asked = NEW_CONVERSATION.safeParse(body);
    if (!asked.success) return refuse(400, 'BadSyntax', 'The request body is not a conversation');
    const channel = asked.data.channelData?.channel?.id;
    if (channel !== undefined) {
      if (!directory.team.channels.some((one) => one.id === channel)) return noConversation;
      if (!asked.data.activity) return refuse(400, 'BadSyntax', 'A post in a channel needs an activity');
      const { id } = post(channel, null, asked.data.activity);
      return { status: 201, body: { id: `${channel};messageid=${id}`, activityId: id } };
    }
    const person = findMember(directory.people, asked.data.members?.[0]?.id ?? '');
    return person ? { status: 201, body: { id: person.chat } } : noMember;
  }

  function activities(call: ConnectorCall, conversation: string, activityId: string | undefined): ConnectorAnswer {
    const chat = channelOf(conversation);
    if (!membersOf(directory, conversation)) return noConversation;
    if (call.method === 'DELETE' && activityId) {
      return chats.remove(chat, activityId) ? { status: 200, body: {} } : noActivity;
    }
    const activity = ACTIVITY.safeParse(call.body);
    if (!activity.success) return refuse(400, 'BadSyntax', 'The request body is not an activity');
    if (call.method === 'POST') {
      if (activity.data.type !== 'message') return { status: 202 };
      return { status: 201, body: { id: post(conversation, threadOf(conversation), activity.data).id } };
    }
    if (call.method === 'PUT' && activityId) {
      return chats.replace(chat, activityId, contentOf(activity.data))
        ? { status: 200, body: { id: activityId } }
        : noActivity;
    }
    return notImplemented;
  }

  function members(conversation: string, member: string | undefined, paged: boolean): ConnectorAnswer {
    const people = membersOf(directory, conversation);
    if (!people) return noConversation;
    const listed = people.map((person) => memberOf(person, directory.tenant));
    // The count includes the bot, which is never listed.
    if (paged) return { status: 200, body: { members: listed, totalCount: listed.length + 1 } };
    if (member === undefined) return { status: 200, body: listed };
    const person = findMember(people, member);
    return person ? { status: 200, body: memberOf(person, directory.tenant) } : noMember;
  }

  return (call) => {
    const parts = partsOf(call.path);
    const [v3, kind, id, what, detail, more] = parts ?? [];
    if (v3 !== 'v3') return notImplemented;
    if (kind === 'teams' && id !== undefined && call.method === 'GET') return teamAnswer(directory, id, what);
    if (kind !== 'conversations') return notImplemented;
    if (id === undefined) return call.method === 'POST' ? newConversation(call.body) : notImplemented;
    if (call.method === 'GET') {
      if (what === 'members') return members(id, detail, false);
      if (what === 'pagedmembers') return members(id, undefined, true);
      if (what === 'activities' && more === 'members') return members(id, undefined, false);
    } else if (what === 'activities') return activities(call, id, detail);
    return notImplemented;
  };
}

function teamAnswer({ team, tenant, people }: Directory, id: string, what: string | undefined): ConnectorAnswer {
  if (id !== team.id) return refuse(404, 'TeamNotFound', 'Team not found');
  if (what === 'conversations') {
    const conversations = team.channels.map((channel) => ({
      id: channel.id,
      ...(channel.name === null ? {} : { name: channel.name }),
      channelType: 'standard',
    }));
    return { status: 200, body: { conversations } };
  }
  const counts = { channelCount: team.channels.length, memberCount: people.length + 1 };
  const body = { id, name: team.name, aadGroupId: team.groupId, tenantId: tenant, type: 'standard', ...counts };
  return { status: 200, body };
}

function memberOf(person: DirectoryPerson, tenant: string): object {
  const [givenName = '', ...surnames] = person.name.split(' ');
  return {
    id: person.member,
    aadObjectId: person.id,
    name: person.name,
    givenName,
    surname: surnames.join(' '),
    email: person.email,
    userPrincipalName: person.email,
    tenantId: tenant,
    userRole: 'user',
  };
}

/** Teams takes its own id of a person as well as Entra's. */
const findMember = (people: readonly DirectoryPerson[], id: string): DirectoryPerson | undefined =>
  people.find((person) => person.member === id || person.id === id);

function contentOf(activity: z.infer<typeof ACTIVITY>): Content {
  const cards = activity.attachments.flatMap(({ contentType, content }) =>
    contentType === 'application/vnd.microsoft.card.adaptive' && content ? [content] : [],
  );
  const textFormat = activity.textFormat === 'plain' ? 'plain' : 'markdown';
  const { text, summary, attachments } = activity;
  return { text, textFormat, cards, summary, offer: offerIn(attachments), saved: savedFileIn(attachments) };
}

function partsOf(path: string): readonly string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const refuse = (status: number, code: string, message: string): ConnectorAnswer => ({
  status,
  body: { error: { code, message } },
});
const noConversation = refuse(404, 'ConversationNotFound', 'Conversation not found');
const noActivity = refuse(404, 'ActivityNotFoundInConversation', 'Message does not exist in the thread.');
const noMember = refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation');
const notImplemented = refuse(501, 'NotImplemented', 'The sandbox does not have this part of the Bot Connector');
