import { z } from 'zod';
import { isMonth } from '../domain/reportMonth.ts';
import { readOrganisation } from '../domain/reading.ts';
import { REPORT_FILES } from '../domain/report.ts';
import type { Message } from '../domain/ports.ts';
import { messagesFor } from '../locales/messages.ts';
import { reportFile } from '../report/files.ts';
import { notice } from './onFile.ts';
import { openFor, refused } from './report.ts';
import type { BotDeps, Turn } from './turn.ts';

/** What Teams sends when a person has said whether an offered file may be saved. Everything in it is a claim. */
const Answered = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ p: z.string().max(120), month: z.string().refine(isMonth), as: z.enum(REPORT_FILES) }),
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
  const opened = await openFor(deps, turn, context);
  if ('refused' in opened) return opened.refused.message;
  const file = await reportFile(opened.stored, context.as, messagesFor('sv'));
  if (!file) return refused(deps, turn, organisation, 'noPdf');
  if (!(await deps.upload(uploadInfo.uploadUrl, file.bytes))) {
    return refused(deps, turn, organisation, 'notUploaded');
  }
  const { contentUrl, name, uniqueId, fileType } = uploadInfo;
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return { file: { contentType, contentUrl, name, content: { uniqueId, fileType } } };
}
