import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { WireDraft } from '../api/importSchema.ts';
import type { Api } from '../client/api.ts';
import { useTexts } from '../texts.ts';
import { Changes } from './Changes.tsx';
import { HeadForm } from './HeadForm.tsx';
import { Publish } from './Publish.tsx';
import { Questions } from './Questions.tsx';
import { Roles } from './Roles.tsx';
import { Rows } from './Rows.tsx';
import { usePageStyles } from '../shared/pageStyles.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';
import type { DraftState } from './useDraft.ts';

interface Props {
  readonly api: Api;
  readonly state: DraftState;
  readonly draft: WireDraft;
  readonly today: string;
  readonly trouble: string | null;
}

/** A draft as its importer looks through it: what is doubtful first, everything that was read, and what it leads to. */
export function Review({ api, state, draft, today, trouble }: Props) {
  const frame = usePageStyles();
  const styles = useImportStyles();
  const t = useImportTexts();
  const { dates } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { write, isSaving } = state;
  const [isNaming, setNaming] = useState(false);
  const editor = useRef<HTMLButtonElement>(null);
  const close = () => {
    setNaming(false);
    editor.current?.focus();
  };
  const facts = [
    t.review.from(draft.fileName === '' ? t.upload.pasted : draft.fileName),
    t.review.found(draft.actions, draft.rows.length),
    ...(draft.date === null ? [] : [t.review.dated(dates.day(draft.date, today))]),
  ];
  return (
    <main className={frame.root}>
      <header className={styles.column}>
        <Button className={styles.start} appearance="subtle" onClick={state.leave}>
          {t.review.back}
        </Button>
        <h1 ref={heading} tabIndex={-1} className={frame.title}>
          {draft.title ?? draft.fileName}
        </h1>
        <p className={styles.faint}>{facts.join(' · ')}</p>
        {/* The name of a plan in force is its owner's. */}
        {draft.changes === null && (
          <Button
            ref={editor}
            className={styles.start}
            size="small"
            aria-expanded={isNaming}
            onClick={() => setNaming(!isNaming)}
          >
            {t.head.edit}
          </Button>
        )}
        {isNaming && <HeadForm draft={draft} isSaving={isSaving} write={write} onClose={close} />}
      </header>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {draft.hidden.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t.review.hidden} {draft.hidden.map((words) => `”${words}”`).join(', ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {draft.leftOut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t.review.leftOut} {draft.leftOut.map(({ kind, text }) => `”${text}” (${t.review.why[kind]})`).join(', ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {draft.changes && <Changes changes={draft.changes} />}
      <Questions draft={draft} today={today} isSaving={isSaving} write={write} />
      <Roles api={api} draft={draft} isSaving={isSaving} write={write} />
      <Rows draft={draft} today={today} isSaving={isSaving} write={write} />
      <Publish draft={draft} today={today} isSaving={isSaving} write={write} />
    </main>
  );
}
