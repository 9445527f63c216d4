import { z } from 'zod';
import { isMonth } from '../domain/reportMonth.ts';
import type { Organisation } from '../domain/organisation.ts';
import { readOrganisation } from '../domain/reading.ts';
import { REPORT_FILES } from '../domain/report.ts';
import type { Message } from '../domain/ports.ts';
import { messagesFor } from '../locales/messages.ts';
import { reportFile } from '../report/files.ts';
import { agendaFile } from './agenda.ts';
import { notice } from './onFile.ts';
import { openFor, refused } from './report.ts';
import type { BotDeps, Turn } from './turn.ts';

/** What Teams sends when a person has said whether an offered file may be saved. Everything in it is a claim. */
const Answered = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.union([
    z.object({ p: z.string().max(120), month: z.string().refine(isMonth), as: z.enum(REPORT_FILES) }),
    z.object({ agenda: z.string().max(120) }),
  ]),
  uploadInfo: z
    .object({
      contentUrl: z.string(),
      name: z.string(),
      uploadUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .nullish(),
});

/** A file that lies where the person can open it, as Teams shows it in the chat. */
export interface SavedFile {
  readonly file: {
    readonly contentType: string;
    readonly contentUrl: string;
    readonly name: string;
    readonly content: { readonly uniqueId: string; readonly fileType: string };
  };
}

/**
 * The person has said yes or no. The rights are asked about anew and the file is made anew, since days may lie between
 * the offer and the answer, and the context is only what a client sent back.
 */
export async function onFileConsent(deps: BotDeps, turn: Turn, value: unknown): Promise<SavedFile | Message> {
  const organisation = await readOrganisation(deps.store);
  const answered = Answered.safeParse(value);
  if (!answered.success) return refused(deps, turn, organisation, 'notUploaded');
  const { action, context, uploadInfo } = answered.data;
  const words = messagesFor(turn.caller.locale).reportCard;
  if (action === 'decline' || !uploadInfo) {
    return notice(deps, turn, organisation, { title: words.refused.title, text: words.declined });
  }
  const made = await fileFor(deps, turn, organisation, context);
  if ('card' in made) return made;
  if (!(await deps.upload(uploadInfo.uploadUrl, made.bytes))) {
    return refused(deps, turn, organisation, 'notUploaded');
  }
  const { contentUrl, name, uniqueId, fileType } = uploadInfo;
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return { file: { contentType, contentUrl, name, content: { uniqueId, fileType } } };
}

async function fileFor(
  deps: BotDeps,
  turn: Turn,
  organisation: Organisation,
  context: z.output<typeof Answered>['context'],
): Promise<{ readonly bytes: Uint8Array } | Message> {
  if ('agenda' in context) {
    const file = await agendaFile(deps, turn, organisation, context.agenda);
    return file ?? refused(deps, turn, organisation, 'notFound');
  }
  const opened = await openFor(deps, turn, context);
  if ('refused' in opened) return opened.refused.message;
  const file = await reportFile(opened.stored, context.as, messagesFor('sv'));
  return file ?? refused(deps, turn, organisation, 'noPdf');
}
