import { useCallback, useEffect, useState } from 'react';
import type { ImportAnswer, ImportWrite, WireDraft } from '../api/importSchema.ts';
import type { Api, Failure } from '../client/api.ts';
import { useTexts } from '../texts.ts';
import { useImportTexts, type ImportTexts } from './texts.ts';

/** What did not go well, and why. */
export interface Trouble {
  readonly title: string;
  readonly words: string;
}

export type Phase =
  | { readonly name: 'start'; readonly trouble: Trouble | null }
  | { readonly name: 'opening' }
  | { readonly name: 'reading' }
  | { readonly name: 'review'; readonly draft: WireDraft; readonly today: string; readonly trouble: string | null }
  | { readonly name: 'done'; readonly draft: WireDraft };

export interface DraftState {
  readonly phase: Phase;
  readonly isSaving: boolean;
  readonly layIn: (document: Blob, name: string) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly leave: () => void;
  /** Does something with the draft. Undefined when it was done, otherwise why it was not. */
  readonly write: (wanted: ImportWrite) => Promise<string | undefined>;
}

/**
 * One import from its document to its plan: what is kept of it, and what the reader decides about it. With `first` it
 * begins at that draft.
 */
export function useDraft(api: Api, first: string | null): DraftState {
  const t = useImportTexts();
  const { lang } = useTexts();
  const [phase, setPhase] = useState<Phase>(first === null ? { name: 'start', trouble: null } : { name: 'opening' });
  const [isSaving, setSaving] = useState(false);

  const layIn = useCallback(
    async (document: Blob, name: string) => {
      setPhase({ name: 'reading' });
      const answer = await api.layIn(document, name, lang);
      setPhase(
        answer.ok
          ? phaseOf(answer.value, null)
          : { name: 'start', trouble: { title: t.failed.title, words: whyNot(answer.failure, t) } },
      );
    },
    [api, lang, t],
  );

  const open = useCallback(
    async (id: string) => {
      const answer = await api.draft(id);
      setPhase(answer.ok ? phaseOf(answer.value, null) : { name: 'start', trouble: whyNotOpened(answer.failure, t) });
    },
    [api, t],
  );
  useEffect(() => {
    if (first !== null) void open(first);
  }, [first, open]);

  const write = useCallback(
    async (wanted: ImportWrite) => {
      if (phase.name !== 'review') return undefined;
      setSaving(true);
      const answer = await api.writeDraft(phase.draft, wanted);
      setSaving(false);
      if (answer.ok) {
        setPhase(phaseOf(answer.value, null));
        return undefined;
      }
      const { failure } = answer;
      if (failure.kind === 'problem' && failure.problem.code === 'stale') {
        const now = await api.draft(phase.draft.id);
        if (now.ok) setPhase(phaseOf(now.value, t.review.someoneChanged));
        return t.review.someoneChanged;
      }
      const words = refusalIn(failure, t);
      setPhase({ ...phase, trouble: words });
      return words;
    },
    [api, phase, t],
  );

  return { phase, isSaving, layIn, open, write, leave: () => setPhase({ name: 'start', trouble: null }) };
}

/** What has become a plan, or nothing, cannot be looked through any more. */
const phaseOf = ({ draft, today }: ImportAnswer, trouble: string | null): Phase =>
  draft.state === 'open' ? { name: 'review', draft, today, trouble } : { name: 'done', draft };

/** Somebody else's draft and one that does not exist look the same. */
const whyNotOpened = (failure: Failure, t: ImportTexts): Trouble => ({
  title: t.open.failed,
  words: failure.kind === 'problem' && failure.problem.code === 'notFound' ? t.open.gone : whyNot(failure, t),
});

/** Why a document was not read, in the reader's own words where it gave any. */
function whyNot(failure: Failure, t: ImportTexts): string {
  if (failure.kind === 'unreachable') return t.failed.unreachable;
  if (failure.kind === 'consent') return t.failed.consent;
  const { code, reason } = failure.problem;
  if (reason !== undefined) return reason;
  if (code === 'tooMany') return t.failed.busy;
  return code === 'forbidden' ? t.failed.forbidden : t.failed.ours;
}

function refusalIn(failure: Failure, t: ImportTexts): string {
  if (failure.kind !== 'problem') return whyNot(failure, t);
  const { refusal } = failure.problem;
  const known: Partial<Record<string, string>> = t.refusals;
  return (refusal && known[refusal]) || t.refusals.other;
}
