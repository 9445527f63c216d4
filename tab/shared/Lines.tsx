import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 24px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  words: { flex: '1 1 320px', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface Line {
  readonly key: string;
  readonly title: string;
  readonly texts?: readonly string[];
  /** Less important: beside it where there is room, else below. */
  readonly note?: string;
  /** What one can do about it. */
  readonly more?: ReactNode;
}

/** Lines of a panel: who or what it is about, and what there is to say of it. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, title, texts = [], note, more }) => (
        <li key={key} className={styles.line}>
          <div className={styles.words}>
            <p className={styles.title}>{title}</p>
            {texts.map((text) => (
              <p key={text} className={styles.text}>
                {text}
              </p>
            ))}
            {more}
          </div>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </li>
      ))}
    </ul>
  );
}
