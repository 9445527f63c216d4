import { MessageBar, MessageBarBody, MessageBarTitle, Button } from '@fluentui/react-components';
import type { ImportsAnswer } from '../api/importSchema.ts';
import type { Api } from '../client/api.ts';
import { useRead } from '../client/useRead.ts';
import { Panel } from '../shared/Panel.tsx';
import { ReadPage } from '../shared/ReadPage.tsx';
import { dayOf } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';
import { Upload } from './Upload.tsx';
import type { DraftState, Trouble } from './useDraft.ts';

interface Props {
  readonly api: Api;
  readonly state: DraftState;
  /** Why the last document was not read, or the draft not shown. */
  readonly trouble: Trouble | null;
}

/** Where an import begins: with a new document, or with one that is looked through already. */
export function Start({ api, state, trouble }: Props) {
  const styles = useImportStyles();
  const t = useImportTexts();
  const { reading, retry } = useRead(api.imports);
  return (
    <ReadPage title={t.title} reading={reading} retry={retry}>
      {({ drafts, limit, today }) => (
        <>
          <p className={styles.faint}>{t.explain}</p>
          {trouble !== null && (
            <MessageBar intent="error" layout="multiline" politeness="assertive">
              <MessageBarBody>
                <MessageBarTitle>{trouble.title}</MessageBarTitle> {trouble.words}
              </MessageBarBody>
            </MessageBar>
          )}
          <Upload limit={limit} onDocument={(document, name) => void state.layIn(document, name)} />
          {drafts.length > 0 && <Open drafts={drafts} today={today} onOpen={(id) => void state.open(id)} />}
        </>
      )}
    </ReadPage>
  );
}

interface OpenProps {
  readonly drafts: ImportsAnswer['drafts'];
  readonly today: string;
  readonly onOpen: (id: string) => void;
}

function Open({ drafts, today, onOpen }: OpenProps) {
  const styles = useImportStyles();
  const t = useImportTexts();
  const { dates } = useTexts();
  return (
    <Panel title={t.open.title}>
      <ul className={styles.list}>
        {drafts.map(({ id, title, fileName, at, actions, left }) => (
          <li key={id} className={styles.item}>
            <div className={styles.column}>
              <p className={styles.strong}>{title ?? fileName}</p>
              <p className={styles.text}>{t.open.line(actions, left)}</p>
              <p className={styles.faint}>{t.open.since(dates.day(dayOf(at), today))}</p>
              <Button className={styles.start} aria-label={t.open.goTo(title ?? fileName)} onClick={() => onOpen(id)}>
                {t.open.go}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
