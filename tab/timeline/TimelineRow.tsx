import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionRow } from '../api/actionSchema.ts';
import { lookOf, wordFor } from '../shared/StatusPill.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { useTexts, type Texts } from '../texts.ts';
import { barOf, placeOf, spanOf, type Stretch, type Tick } from './scale.ts';

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  rowNarrow: { display: 'block' },
  nameNarrow: { display: 'block', paddingBottom: 0 },
  cellNarrow: { display: 'block', height: 'auto', minHeight: '52px' },
  wordsNarrow: {
    position: 'relative',
    bottom: 'auto',
    display: 'block',
    width: 'fit-content',
    margin: '28px 10px 8px',
    whiteSpace: 'normal',
  },
  name: { padding: '8px 16px', textAlign: 'left', verticalAlign: 'middle', fontWeight: 'normal' },
  open: {
    padding: 0,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  number: { color: tokens.colorNeutralForeground3, marginRight: '6px', fontVariantNumeric: 'tabular-nums' },
  cell: { position: 'relative', padding: 0, height: '52px', overflow: 'hidden' },
  grid: { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke3}` },
  off: { position: 'absolute', top: 0, bottom: 0, backgroundColor: tokens.colorNeutralBackground3 },
  today: { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: `2px solid ${tokens.colorBrandBackground}` },
  bar: {
    position: 'absolute',
    top: '9px',
    height: '14px',
    minWidth: '12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  notStarted: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  openEnded: { borderTopRightRadius: 0, borderBottomRightRadius: 0 },
  inProgress: { backgroundColor: tokens.colorBrandBackground },
  done: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  paused: { backgroundColor: tokens.colorPaletteYellowBackground3 },
  withdrawn: { backgroundColor: tokens.colorNeutralStroke2 },
  late: { backgroundColor: tokens.colorPaletteRedBackground3 },
  words: {
    position: 'absolute',
    bottom: '6px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

interface Props {
  readonly row: ActionRow;
  readonly today: string;
  readonly stretch: Stretch;
  readonly months: readonly Tick[];
  readonly daysOff: readonly string[];
  readonly onOpen: () => void;
}

export function TimelineRow({ row, today, stretch, months, daysOff, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const isNarrow = useNarrow();
  const bar = barOf(row);
  const span = bar && spanOf(bar, stretch);
  const showsToday = today >= stretch.from && today <= stretch.to;
  const dayWidth = spanOf({ from: stretch.from, to: stretch.from }, stretch)?.width ?? 0;
  // The words begin where the bar does, unless there is more room to the left of where it ends.
  const side =
    !span || span.left < 55
      ? { left: `${span?.left ?? 0}%` }
      : { right: `${Math.max(0, 100 - span.left - span.width)}%` };
  return (
    <tr role="row" className={mergeClasses(styles.row, isNarrow && styles.rowNarrow)}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.name, isNarrow && styles.nameNarrow)}>
        <button type="button" data-action={row.id} className={styles.open} onClick={onOpen}>
          <span className={styles.number}>{row.number}</span>
          {row.title}
        </button>
      </th>
      <td role="cell" className={mergeClasses(styles.cell, isNarrow && styles.cellNarrow)}>
        {daysOff.map((date) => (
          <span
            key={date}
            aria-hidden="true"
            className={styles.off}
            style={{ left: `${placeOf(date, stretch)}%`, width: `${dayWidth}%` }}
          />
        ))}
        {months.map(({ date, left }) => (
          <span key={date} aria-hidden="true" className={styles.grid} style={{ left: `${left}%` }} />
        ))}
        {showsToday && (
          <span aria-hidden="true" className={styles.today} style={{ left: `${placeOf(today, stretch)}%` }} />
        )}
        {span && (
          <span
            aria-hidden="true"
            className={mergeClasses(styles.bar, styles[lookOf(row)], bar?.to === null && styles.openEnded)}
            style={{ left: `min(${span.left}%, calc(100% - 12px))`, width: `${span.width}%` }}
          />
        )}
        <span
          className={mergeClasses(styles.words, isNarrow && styles.wordsNarrow)}
          style={isNarrow ? undefined : side}
        >
          {wordsFor(row, span !== undefined, today, t)}
        </span>
      </td>
    </tr>
  );
}

/** "1 september till 31 december, Pågår": the bar for those who hear it, and for those who see it too. */
function wordsFor(row: ActionRow, isShown: boolean, today: string, t: Texts): string {
  const bar = barOf(row);
  const status = wordFor(lookOf(row), t);
  if (!bar) return [row.dueAsWritten ?? t.timeline.undated, status].join(', ');
  const day = (date: string) => t.dates.day(date, today);
  const when =
    bar.to === null
      ? t.timeline.from(day(bar.from))
      : bar.from === bar.to
        ? t.timeline.by(day(bar.to))
        : t.timeline.until(day(bar.from), day(bar.to));
  return [when, status, ...(isShown ? [] : [t.timeline.outside])].join(', ');
}
