import { chatId, memberId, SANDBOX_BOT_NAME, SANDBOX_TEAM, type SandboxPerson } from './people.ts';

/** What Teams knows of an organisation: who is in it, where the bot is installed, and by which ids it calls them. */
export interface Directory {
  readonly tenant: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly DirectoryPerson[];
  readonly team: Team;
}

export interface DirectoryPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** `29:…` */
  readonly member: string;
  /** `a:…`, the person's chat with the bot. */
  readonly chat: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  /** The first channel has the team's id and no name of its own. */
  readonly channels: readonly { readonly id: string; readonly name: string | null }[];
}

export function directoryOf(people: readonly SandboxPerson[], tenant: string, botId: string): Directory {
  return {
    tenant,
    bot: { id: `28:${botId}`, name: SANDBOX_BOT_NAME },
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      email: emailOf(person.name),
      member: memberId(person),
      chat: chatId(person),
    })),
    team: {
      id: SANDBOX_TEAM.id,
      name: SANDBOX_TEAM.name,
      groupId: SANDBOX_TEAM.groupId,
      channels: [{ id: SANDBOX_TEAM.id, name: null }],
    },
  };
}

/** An address under `.example`, which nobody can ever own. */
function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '');
  return `${plain.replace(/ +/g, '.')}@stadsdelen.example`;
}

/** The people of a conversation; undefined when the conversation is unknown. A thread has its channel's people. */
export function membersOf(directory: Directory, conversation: string): readonly DirectoryPerson[] | undefined {
  const channel = channelOf(conversation);
  if (directory.team.channels.some((one) => one.id === channel)) return directory.people;
  const owner = directory.people.find((person) => person.chat === conversation);
  return owner && [owner];
}

/** `19:…@thread.tacv2;messageid=17…` is a thread of the channel before the semicolon. */
export const channelOf = (conversation: string): string => conversation.split(';')[0] ?? conversation;
export const threadOf = (conversation: string): string | null => /;messageid=(\d+)$/.exec(conversation)?.[1] ?? null;
