import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { WireFigures } from '../api/schemas.ts';
import { Icon } from '../shared/icons.tsx';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalL, gap: tokens.spacingHorizontalL },
  },
  donut: {
    flexShrink: 0,
    width: '104px',
    height: '104px',
    '@media (max-width: 639px)': { width: '84px', height: '84px' },
  },
  number: { fontSize: '7px', fontWeight: 600, fill: tokens.colorNeutralForeground1 },
  track: { stroke: tokens.colorNeutralBackground5 },
  done: { stroke: tokens.colorPaletteGreenBackground3 },
  inProgress: { stroke: tokens.colorBrandBackground },
  notStarted: { stroke: tokens.colorNeutralStroke1 },
  paused: { stroke: tokens.colorPaletteYellowBackground3 },
  withdrawn: { stroke: tokens.colorNeutralStroke2 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    '@media (max-width: 639px)': { fontSize: tokens.fontSizeBase300 },
  },
  dot: { width: '10px', height: '10px', borderRadius: '50%', flexShrink: 0 },
  doneDot: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  inProgressDot: { backgroundColor: tokens.colorBrandBackground },
  notStartedDot: { backgroundColor: tokens.colorNeutralStroke1 },
  pausedDot: { backgroundColor: tokens.colorPaletteYellowBackground3 },
  withdrawnDot: { backgroundColor: tokens.colorNeutralStroke2 },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  late: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const PARTS = ['done', 'inProgress', 'notStarted', 'paused', 'withdrawn'] as const;
const RADIUS = 15.9155;

/** How the plan stands: a ring for the eye, and the same numbers in words. */
export function Summary({ figures }: { readonly figures: WireFigures }) {
  const styles = useStyles();
  const t = useTexts();
  const parts = PARTS.filter((part) => figures[part] > 0 || part === 'done');
  const words = [...parts.map((part) => t.summary[part](figures[part])), t.summary.late(figures.late)].join(', ');
  let before = 0;
  return (
    <section className={styles.root} aria-label={t.summary.label}>
      <svg className={styles.donut} viewBox="0 0 42 42" role="img" aria-label={t.summary.donut(words)}>
        <circle className={styles.track} cx="21" cy="21" r={RADIUS} fill="none" strokeWidth="5" />
        {parts.map((part) => {
          const share = figures.total === 0 ? 0 : (figures[part] / figures.total) * 100;
          const offset = 25 - before;
          before += share;
          return share === 0 ? null : (
            <circle
              key={part}
              className={styles[part]}
              cx="21"
              cy="21"
              r={RADIUS}
              fill="none"
              strokeWidth="5"
              strokeDasharray={`${Math.max(share - 0.8, 0.2)} ${100 - Math.max(share - 0.8, 0.2)}`}
              strokeDashoffset={offset}
            />
          );
        })}
        <text className={styles.number} x="21" y="23.5" textAnchor="middle" aria-hidden="true">
          {t.summary.doneOf(figures.done, figures.total)}
        </text>
      </svg>
      <div className={styles.words}>
        <ul className={styles.list}>
          {parts.map((part) => (
            <li key={part} className={styles.item}>
              <span className={mergeClasses(styles.dot, styles[`${part}Dot`])} aria-hidden="true" />
              {t.summary[part](figures[part])}
            </li>
          ))}
        </ul>
        {figures.late + figures.undated > 0 && (
          <p className={styles.note}>
            <span>{t.summary.ofWhich}</span>
            {figures.late > 0 && (
              <span className={styles.late}>
                <Icon name="alert" size={14} /> {t.summary.late(figures.late)}
              </span>
            )}
            {figures.undated > 0 && <span>{t.summary.undated(figures.undated)}</span>}
          </p>
        )}
        {figures.late === 0 && <p className={styles.note}>{t.summary.noneLate}</p>}
      </div>
    </section>
  );
}
