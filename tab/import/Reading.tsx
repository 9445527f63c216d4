import { makeStyles, tokens } from '@fluentui/react-components';
import { Icon } from '../shared/icons.tsx';
import { useSteps } from '../shared/useSteps.ts';
import { usePageStyles } from '../shared/pageStyles.ts';
import { useImportTexts } from './texts.ts';

/** Most documents are read within one of these; the last words are for those that are not. */
const STEP_MS = 2500;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, margin: 0 },
  past: { color: tokens.colorNeutralForeground2 },
});

/** While a document is being read: what is done with it, in words that move on. */
export function Reading() {
  const frame = usePageStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const step = useSteps(t.reading.length, STEP_MS);
  return (
    <main className={frame.root} aria-busy="true">
      <h1 className={frame.title}>{t.title}</h1>
      <div className={styles.box} role="log">
        {t.reading.slice(0, step + 1).map((words, place) => (
          <p key={words} className={place < step ? `${styles.step} ${styles.past}` : styles.step}>
            <Icon name={place < step ? 'check' : 'circle'} />
            {words}
          </p>
        ))}
      </div>
    </main>
  );
}
