import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionRow } from '../api/actionSchema.ts';
import { isOpen } from '../api/filter.ts';
import { StatusPill } from '../shared/StatusPill.tsx';
import { dueWords, responsibleWords } from '../shared/words.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  open: {
    padding: 0,
    font: 'inherit',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', fontSize: tokens.fontSizeBase300 },
  change: { alignSelf: 'flex-start' },
  heading: { margin: 0, font: 'inherit' },
});

interface Props {
  readonly rows: readonly ActionRow[];
  readonly today: string;
  readonly onOpen: (action: ActionRow) => void;
}

/** The plan on a phone: a card for each action, with the one button that matters there. */
export function ActionCards({ rows, today, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const due = dueWords(row, today, t);
        const { lead, more } = responsibleWords(row, t);
        return (
          <li key={row.id} className={styles.card}>
            <div className={styles.top}>
              <StatusPill row={row} />
              {row.standing === 'dormant' && <span className={styles.faint}>{t.dormant}</span>}
              {row.units && <span className={styles.faint}>{t.table.units(row.units.done, row.units.of)}</span>}
            </div>
            <h2 className={styles.heading}>
              <button type="button" data-action={row.id} className={styles.open} onClick={() => onOpen(row)}>
                {row.number} {row.title}
              </button>
            </h2>
            <div className={styles.facts}>
              <span className={mergeClasses(row.standing !== null && styles.late)}>{due.main}</span>
              {due.note !== null && <span className={styles.faint}>{due.note}</span>}
              <span>
                {lead} {more}
              </span>
            </div>
            {row.mine && isOpen(row) && (
              <Button className={styles.change} aria-label={t.table.changeOf(row.title)} onClick={() => onOpen(row)}>
                {t.table.change}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
