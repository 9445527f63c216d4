import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';
import { Confirm } from './Confirm.tsx';
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
  const publish = () => void write({ kind: 'publish' });
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
          appearance="primary"
          disabledFocusable={isSaving}
          onClick={() => (warnings.length > 0 ? setAsked('publish') : publish())}
        >
          {draft.changes ? t.publish.renew : t.publish.press}
        </Button>
        <Button disabledFocusable={isSaving} onClick={() => setAsked('discard')}>
          {t.publish.discard}
        </Button>
      </div>
      {asked === 'publish' && (
        <Confirm
          title={t.publish.confirm}
          words={warnings}
          no={t.publish.first}
          yes={t.publish.anyway}
          onNo={() => setAsked(null)}
          onYes={publish}
        />
      )}
      {asked === 'discard' && (
        <Confirm
          title={t.publish.discardTitle}
          words={[t.publish.discardText]}
          no={t.publish.keep}
          yes={t.publish.discard}
          onNo={() => setAsked(null)}
          onYes={() => void write({ kind: 'discard' })}
        />
      )}
    </Panel>
  );
}

const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
