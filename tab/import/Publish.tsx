import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { Ask } from '../shared/Ask.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';
import type { DraftProps } from './Questions.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

/** What publishing leads to, said before it is done; and the way out. */
export function Publish({ draft, today, isSaving, write }: DraftProps) {
  const styles = useImportStyles();
  const t = useImportTexts();
  const { dates } = useTexts();
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null);
  const [isShown, setShown] = useState(false);
  const { digest, people, unheld, passed } = draft.consequences;
  const day = upperFirst(dates.weekdayDay(digest, today));
  const warnings = [
    ...(draft.left > 0 ? [t.publish.left(draft.left)] : []),
    ...(unheld > 0 ? [t.publish.unheld(unheld)] : []),
  ];
  const returnHere = useRestoreFocusTarget();
  const does = (kind: 'publish' | 'discard') => {
    setAsked(null);
    void write({ kind });
  };
  return (
    <Panel title={t.publish.title}>
      <p className={styles.text}>
        {people.length === 0 ? t.publish.nobody(day) : t.publish.reminded(day, people.length)}
      </p>
      {people.length > 0 && (
        <Button className={styles.start} size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t.publish.hide : t.publish.show}
        </Button>
      )}
      {isShown && (
        <ul>
          {people.map(({ person, actions }) => (
            <li key={person.id}>{t.publish.person(person.name ?? t.nameless, actions)}</li>
          ))}
        </ul>
      )}
      {warnings.map((words) => (
        <p key={words} className={styles.text}>
          {words}
        </p>
      ))}
      {passed > 0 && <p className={styles.text}>{t.publish.passed(passed)}</p>}
      <p className={styles.faint}>{t.publish.nothingSent}</p>
      <div className={styles.buttons}>
        <Button
          {...returnHere}
          appearance="primary"
          disabledFocusable={isSaving}
          onClick={() => (warnings.length > 0 ? setAsked('publish') : does('publish'))}
        >
          {draft.changes ? t.publish.renew : t.publish.press}
        </Button>
        <Button {...returnHere} disabledFocusable={isSaving} onClick={() => setAsked('discard')}>
          {t.publish.discard}
        </Button>
      </div>
      <Ask
        isOpen={asked === 'publish'}
        title={t.publish.confirm}
        safe={t.publish.first}
        other={t.publish.anyway}
        onSafe={() => setAsked(null)}
        onOther={() => does('publish')}
      >
        {warnings.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Ask>
      <Ask
        isOpen={asked === 'discard'}
        title={t.publish.discardTitle}
        safe={t.publish.keep}
        other={t.publish.discard}
        onSafe={() => setAsked(null)}
        onOther={() => does('discard')}
      >
        <p>{t.publish.discardText}</p>
      </Ask>
    </Panel>
  );
}

const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
