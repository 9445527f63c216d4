import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionDetail } from '../api/actionSchema.ts';
import { changeWords, moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    position: 'relative',
    padding: `0 0 ${tokens.spacingVerticalM} 20px`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '5px',
    overflowWrap: 'anywhere',
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandBackground,
    },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0', whiteSpace: 'pre-line' },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What has happened, newest first: nothing is ever taken out of it. */
export function History({ action, today }: { readonly action: ActionDetail; readonly today: string }) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <Section title={t.action.history}>
      {action.history.length === 0 ? (
        <span className={styles.faint}>{t.action.noHistory}</span>
      ) : (
        <ol className={styles.list} reversed>
          {[...action.history].reverse().map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span className={styles.what}>{changeWords(entry, today, t)}</span>
              {entry.what.kind === 'comment' && (
                <p className={styles.text}>{[entry.what.text, entry.what.link].filter(Boolean).join('\n')}</p>
              )}
              {entry.what.kind === 'date' && <p className={styles.text}>{t.action.reason(entry.what.reason)}</p>}
              <div className={styles.faint}>
                {t.did.by(entry.by.name ?? t.someone, entry.role)} · {moment(entry.at, today, t)}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
