import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionDetail } from '../api/actionSchema.ts';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `2px 0 2px ${tokens.spacingHorizontalL}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, whiteSpace: 'pre-line' },
  need: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  faint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The plan's own words, always kept: what somebody wrote must be found again behind every short title. */
export function Wording({ action: { source } }: { readonly action: ActionDetail }) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <Section title={t.action.original}>
      <blockquote className={styles.quote} lang="sv">
        {source.need !== '' && <p className={styles.need}>{source.need}</p>}
        <p className={styles.text}>{source.text === '' ? t.action.noText : source.text}</p>
        <p className={styles.faint}>{[t.action.row(source.row), source.responsibleText].filter(Boolean).join(' · ')}</p>
      </blockquote>
    </Section>
  );
}
