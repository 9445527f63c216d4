import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ImportWrite, WireDraft } from '../api/importSchema.ts';
import { Panel } from '../shared/Panel.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

/** So many at once: the next come as these are answered, and a document of thousands does not hold the page up. */
const SHOWN = 25;

const useStyles = makeStyles({
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});

export interface DraftProps {
  readonly draft: WireDraft;
  readonly today: string;
  readonly isSaving: boolean;
  readonly write: (wanted: ImportWrite) => Promise<string | undefined>;
}

/**
 * What a person must decide, one after another. Enter says yes, the arrows lead to the next and the one before; when one
 * is answered, the focus is on the next.
 */
export function Questions({ draft, today, isSaving, write }: DraftProps) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const { questions, left, of, undo } = draft;
  const list = useRef<HTMLOListElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const next = useRef<number | null>(null);

  useEffect(() => {
    if (next.current === null) return;
    const buttons = acceptsIn(list.current);
    (buttons[Math.min(next.current, buttons.length - 1)] ?? count.current)?.focus();
    next.current = null;
  }, [draft.revision]);

  const answer = async (place: number, wanted: ImportWrite): Promise<string | undefined> => {
    next.current = place;
    const refusal = await write(wanted);
    if (refusal !== undefined) next.current = null;
    return refusal;
  };
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = document.activeElement?.closest('li');
    // A key that is held down must not say yes to everything.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (step === 0 || !at || !document.activeElement?.matches('[data-question]')) return;
    event.preventDefault();
    const buttons = acceptsIn(list.current);
    const here = buttons.findIndex((button) => at.contains(button));
    buttons[Math.max(0, Math.min(here + step, buttons.length - 1))]?.focus();
  };
  return (
    <Panel title={t.questions.title}>
      <p ref={count} tabIndex={-1} className={styles.count} role="status">
        {of === 0 ? t.questions.none : left === 0 ? t.questions.allDone : t.questions.left(left, of)}
      </p>
      {left > 0 && <p className={page.faint}>{t.questions.keys}</p>}
      {undo !== null && (
        <Button
          className={page.start}
          size="small"
          disabledFocusable={isSaving}
          onClick={() => void answer(0, { kind: 'undo' })}
        >
          {t.undo(undo.row)}
        </Button>
      )}
      <ol ref={list} className={page.list} onKeyDown={move}>
        {questions.slice(0, SHOWN).map((question, place) => (
          <QuestionItem
            key={`${question.row}.${question.part}.${question.index}.${question.kind}`}
            draft={draft}
            question={question}
            today={today}
            isSaving={isSaving}
            answer={(wanted) => answer(place, wanted)}
          />
        ))}
      </ol>
      {left > SHOWN && <p className={page.faint}>{t.questions.more(left - SHOWN)}</p>}
    </Panel>
  );
}

const acceptsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-question="accept"]') ?? []),
];
