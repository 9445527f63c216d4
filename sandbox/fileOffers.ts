import { z } from 'zod';

/** A file the bot asks to be allowed to save, as Teams shows it: two buttons, and what the bot gets back with each. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly size: number;
  readonly accept: unknown;
  readonly decline: unknown;
  /** Null while nobody has answered. */
  readonly answer: 'accept' | 'decline' | null;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

interface Attachment {
  readonly contentType: string;
  readonly name?: string | undefined;
  readonly contentUrl?: string | undefined;
  readonly content?: Readonly<Record<string, unknown>> | undefined;
}

const Consent = z.object({
  description: z.string().default(''),
  sizeInBytes: z.number().default(0),
  acceptContext: z.unknown(),
  declineContext: z.unknown(),
});

/** The offer among a message's attachments (learn.microsoft.com, "Send and receive files from a bot"). */
export function offerIn(attachments: readonly Attachment[]): FileOffer | undefined {
  const found = attachments.find(({ contentType }) => contentType === CONSENT);
  const read = Consent.safeParse(found?.content);
  if (!found || !read.success) return undefined;
  const { description, sizeInBytes, acceptContext, declineContext } = read.data;
  return {
    name: found.name ?? '',
    description,
    size: sizeInBytes,
    accept: acceptContext,
    decline: declineContext,
    answer: null,
  };
}

/** A file the bot has saved, and where it can be opened. */
export function savedFileIn(attachments: readonly Attachment[]): { name: string; url: string } | undefined {
  const found = attachments.find(({ contentType }) => contentType === INFO);
  return found?.contentUrl === undefined ? undefined : { name: found.name ?? '', url: found.contentUrl };
}
