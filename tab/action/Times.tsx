import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionDetail } from '../api/actionSchema.ts';
import { dueWords } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, max-content) 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** When it is due now, when it first was, and what the plan itself says about its time. */
export function Times({ action, today }: { readonly action: ActionDetail; readonly today: string }) {
  const styles = useStyles();
  const t = useTexts();
  const due = dueWords(action, today, t);
  const moves = action.history.filter(({ what }) => what.kind === 'date');
  const lastMove = moves.at(-1)?.what;
  const reason = action.moved && lastMove?.kind === 'date' ? lastMove.reason : null;
  const isImplied = action.timings.some((timing) => timing.implied);
  return (
    <Section title={t.action.time}>
      <dl className={styles.list}>
        <dt className={styles.term}>{t.action.dueNow}</dt>
        <dd className={styles.value}>
          <span className={mergeClasses(action.standing !== null && styles.late)}>{due.main}</span>
          {action.standing === 'dormant' && <span className={styles.faint}>{t.action.dormant}</span>}
          {due.note !== null && !action.moved && <span className={styles.faint}>{due.note}</span>}
          {reason !== null && <span className={styles.faint}>{t.action.reason(reason)}</span>}
        </dd>
        {action.moved && action.firstDue !== null && (
          <>
            <dt className={styles.term}>{t.action.firstDue}</dt>
            <dd className={styles.value}>{t.dates.day(action.firstDue, today)}</dd>
          </>
        )}
        {action.source.dateText !== '' && (
          <>
            <dt className={styles.term}>{t.action.inPlan}</dt>
            <dd className={styles.value}>
              {action.source.dateText}
              {isImplied && <span className={styles.faint}>{t.action.implied}</span>}
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
