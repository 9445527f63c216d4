import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '../../domain/change.ts';
import type { Failure, Outcome } from './api.ts';
import { useKept } from './kept.ts';

export interface Editing<F> {
  /** The fields as they stand: what was given, and what has been changed on top of it. */
  readonly values: F;
  readonly set: <K extends keyof F>(field: K, value: F[K]) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly refusal: Refusal | null;
  readonly failure: Failure | null;
  /** Somebody else has changed it meanwhile; nothing was saved. */
  readonly isConflict: boolean;
  /** True when it was kept. */
  readonly save: () => Promise<boolean>;
  /** Lets go of what was changed here. */
  readonly discard: () => void;
}

/** What was changed on which revision. */
interface Kept<F> {
  readonly edit: Partial<F>;
  readonly base: string;
}

/**
 * A form on top of a record that others change too. Fields that nobody has touched follow the record; a change is based on
 * the revision that was shown when the first field was touched. After a conflict `save` writes on top of what `revision`
 * has become. `send` gets only what was changed. What is not saved is kept as `keepAs`.
 */
export function useEditing<F extends object>(
  given: F,
  revision: string,
  send: (edit: Partial<F>, revision: string) => Promise<Outcome<unknown>>,
  onConflict: () => void,
  keepAs: string,
): Editing<F> {
  const kept = useKept<Kept<F>>(keepAs);
  const [recalled] = useState(kept.recall);
  const [edit, setEdit] = useState<Partial<F>>(recalled?.edit ?? {});
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isConflict, setConflict] = useState(false);
  const base = useRef(recalled?.base ?? revision);
  const fields = Object.keys(edit) as (keyof F)[];
  const isDirty = fields.some((field) => edit[field] !== given[field]);
  if (!isDirty || isConflict) base.current = revision;

  const forget = useCallback(() => {
    setEdit({});
    kept.put(undefined);
    setRefusal(null);
    setFailure(null);
    setConflict(false);
  }, [kept.put]);

  const save = async (): Promise<boolean> => {
    setSaving(true);
    setRefusal(null);
    setFailure(null);
    const sent = await send(edit, base.current);
    setSaving(false);
    if (sent.ok) {
      forget();
      return true;
    }
    const code = sent.failure.kind === 'problem' ? sent.failure.problem.code : undefined;
    setConflict(code === 'stale');
    if (code === 'stale') onConflict();
    else if (sent.failure.kind === 'problem' && sent.failure.problem.refusal) setRefusal(sent.failure.problem.refusal);
    else setFailure(sent.failure);
    return false;
  };

  return {
    values: { ...given, ...edit },
    set: (field, value) => {
      setEdit((now) => ({ ...now, [field]: value }));
      kept.put({ edit: { ...edit, [field]: value }, base: base.current });
    },
    ...{ isDirty, isSaving, refusal, failure, isConflict, save, discard: forget },
  };
}
