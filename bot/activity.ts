import { z } from 'zod';
import type { Instant } from '../domain/calendar.ts';
import { localeOf } from '../locales/messages.ts';
import type { Turn } from './turn.ts';

/** An activity as it came, and the way to answer in the place it came from. */
export interface Arrival {
  readonly activity: Readonly<Record<string, unknown>>;
  send(activity: object): Promise<void>;
}

/** What an invoke is answered with; without it Teams is told that its kind is not known here. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

/** The parts of an activity that are read. Everything else Teams sends is ignored, whatever it holds. */
const Account = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });
const Named = z.object({ id: z.string(), name: z.string().nullish() });
const Incoming = z.object({
  type: z.string(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish(),
  locale: z.string().nullish(),
  replyToId: z.string().nullish(),
  serviceUrl: z.string(),
  from: Account,
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string(), name: z.string().nullish(), content: z.unknown().optional() }))
    .nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).nullish(),
      team: Named.nullish(),
      channel: Named.nullish(),
      eventType: z.string().nullish(),
      settings: z.object({ selectedChannel: Named.nullish() }).nullish(),
    })
    .nullish(),
});
export type Incoming = z.output<typeof Incoming>;

/** Reads an activity. Undefined when it lacks what every activity of Teams has. */
export function readActivity(raw: unknown): Incoming | undefined {
  const read = Incoming.safeParse(raw);
  return read.success ? read.data : undefined;
}

/** Who is speaking, where, and of which message, in our own terms. */
export function turnOf(activity: Incoming, at: Instant): Turn {
  const { from, conversation, channelData } = activity;
  const scope = scopeOf(conversation.conversationType);
  return {
    at,
    caller: {
      id: from.aadObjectId ?? '',
      name: from.name ?? null,
      member: from.id,
      locale: localeOf(activity.locale),
      ...(activity.locale ? {} : { isLocaleGuessed: true }),
    },
    place: {
      scope,
      kind: scope === 'channel' ? 'channel' : 'personal',
      conversation: conversation.id,
      serviceUrl: activity.serviceUrl,
      channel: channelData?.channel?.id ?? channelData?.settings?.selectedChannel?.id ?? channelData?.team?.id ?? null,
    },
    message: activity.replyToId ?? null,
  };
}

const scopeOf = (type: string | null | undefined): Turn['place']['scope'] =>
  type === 'channel' || type === 'groupChat' ? type : 'personal';

/** What was written, without the mention of the bot that group and channel messages begin with. */
export const textOf = (activity: Incoming): string =>
  (activity.text ?? '')
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]+>|&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
