import { LIMITS } from '../import/limits.ts';
import { refusalText } from '../import/refusal.ts';
import { localeOf } from '../locales/messages.ts';
import type { PersonId } from '../domain/people.ts';
import type { Seen } from '../tab/api/present.ts';
import { uploadQuery } from '../tab/api/importSchema.ts';
import { keepDraft } from './importing.ts';
import { problem, wrongIn, type TabRequest, type TabResponse } from './tabHttp.ts';
import type { BotDeps } from './turn.ts';
import type { StoredDraft } from '../domain/records.ts';

/** What reading a document asks of the world: what it asks when the document comes by the chat. */
export type UploadDeps = Pick<BotDeps, 'store' | 'newId' | 'readPlan'>;

/** Documents that are fetched and read at the same time lie in memory, so there are never many. */
const AT_ONCE = 4;

/**
 * Takes one document from each person at a time. The answer is the draft that was kept, or why there is none. Only when
 * everything else about the request has been judged are the document's bytes fetched.
 */
export function uploads(deps: UploadDeps) {
  const underWay = new Set<PersonId>();

  return async function upload(
    request: TabRequest,
    query: Readonly<Record<string, string>>,
    { by, now, organisation }: Seen,
  ): Promise<StoredDraft | TabResponse> {
    const asked = uploadQuery.safeParse(query);
    if (!asked.success) return problem('badRequest', wrongIn(asked.error.issues));
    if (underWay.has(by) || underWay.size >= AT_ONCE) {
      return problem('tooMany', 'Another document is being read.', {}, { 'retry-after': '10' });
    }
    underWay.add(by);
    try {
      const locale = localeOf(request.headers['accept-language']);
      const fetched = await request.upload?.();
      if (!fetched?.ok) {
        if (fetched?.status !== 413) return problem('badRequest', 'The document did not come.');
        const detail = `${LIMITS.fileBytes / 1024 / 1024} MB`;
        return problem('tooLarge', detail, { reason: refusalText({ code: 'tooLarge', detail }, locale) });
      }
      const document = { bytes: fetched.bytes, fileName: fileNameIn(asked.data.name), by, at: now, locale };
      const kept = await keepDraft(deps, document, organisation);
      return kept.ok ? kept.stored : problem('notRead', 'No plan could be read.', { reason: kept.reason });
    } finally {
      underWay.delete(by);
    }
  };
}

const NAME_LIMIT = 120;

/** A name to show and nothing else: no folders, nothing invisible, nothing that turns the direction of writing. */
const fileNameIn = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim()]
    .slice(0, NAME_LIMIT)
    .join('');
