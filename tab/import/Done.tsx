import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { WireDraft } from '../api/importSchema.ts';
import { Panel } from '../shared/Panel.tsx';
import { usePageStyles } from '../shared/pageStyles.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

interface Props {
  readonly draft: WireDraft;
  readonly onOpen: (plan: string) => void;
  readonly onAnother: () => void;
}

/** The import has come to its end: a plan, or nothing. */
export function Done({ draft, onOpen, onAnother }: Props) {
  const frame = usePageStyles();
  const styles = useImportStyles();
  const t = useImportTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { plan } = draft;
  const isPublished = draft.state === 'published';
  return (
    <main className={frame.root}>
      <h1 ref={heading} tabIndex={-1} className={frame.title}>
        {isPublished ? t.done.published : t.done.discarded}
      </h1>
      <Panel title={draft.title ?? draft.fileName}>
        <p className={styles.text}>
          {isPublished ? t.done.text(draft.actions, draft.title ?? draft.fileName) : t.done.discardedText}
        </p>
        <div className={styles.buttons}>
          {isPublished && plan !== null && (
            <Button appearance="primary" onClick={() => onOpen(plan)}>
              {t.done.open}
            </Button>
          )}
          <Button onClick={onAnother}>{t.done.another}</Button>
        </div>
      </Panel>
    </main>
  );
}
