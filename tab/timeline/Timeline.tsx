import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ActionRow } from '../api/actionSchema.ts';
import { useNarrow } from '../shared/useNarrow.ts';
import { useTexts } from '../texts.ts';
import { daysOff, monthsOf, placeOf, stretchOf, windowOf, type Zoom } from './scale.ts';
import { TimelineRow } from './TimelineRow.tsx';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  block: { display: 'block' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase300 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  head: { backgroundColor: tokens.colorNeutralBackground3 },
  name: {
    width: '34%',
    padding: '8px 16px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  months: { position: 'relative', height: '44px', padding: 0 },
  month: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    paddingLeft: '6px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '26px',
    fontWeight: 'normal',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  today: {
    position: 'absolute',
    bottom: '3px',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: '10px',
    lineHeight: '14px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
  },
  faint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const ZOOMS = ['all', 'year', 'quarter'] as const satisfies readonly Zoom[];

interface Props {
  readonly rows: readonly ActionRow[];
  readonly plan: string;
  readonly today: string;
  readonly onOpen: (action: ActionRow) => void;
}

/** The plan in time: a table of one line per action, whose second cell is drawn as a bar and says in words what it shows. */
export function Timeline({ rows, plan, today, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const isNarrow = useNarrow();
  const [zoom, setZoom] = useState<Zoom>('all');
  const [step, setStep] = useState(0);
  const whole = useMemo(() => stretchOf(rows, today), [rows, today]);
  const stretch = windowOf(whole, today, zoom, step);
  const months = monthsOf(stretch, isNarrow ? 4 : 9);
  const off = useMemo(() => daysOff(stretch), [stretch.from, stretch.to]);
  const showsToday = today >= stretch.from && today <= stretch.to;
  const day = (date: string) => t.dates.day(date, today);
  return (
    <>
      <div className={styles.tools}>
        <Select
          aria-label={t.timeline.zoom}
          value={zoom}
          onChange={(_, { value }) => {
            setZoom(ZOOMS.find((one) => one === value) ?? 'all');
            setStep(0);
          }}
        >
          {ZOOMS.map((one) => (
            <option key={one} value={one}>
              {t.timeline[one]}
            </option>
          ))}
        </Select>
        {zoom !== 'all' && (
          <>
            <Button onClick={() => setStep(step - 1)}>{t.timeline.earlier}</Button>
            <Button onClick={() => setStep(step + 1)}>{t.timeline.later}</Button>
          </>
        )}
        <p className={styles.faint} role="status">
          {t.timeline.until(day(stretch.from), day(stretch.to))}
        </p>
      </div>
      <div className={styles.frame}>
        {/* The roles are said because a phone shows the cells below each other, which would make them no table. */}
        <table role="table" className={styles.table}>
          <caption className={styles.hidden}>{t.timeline.caption(plan, day(stretch.from), day(stretch.to))}</caption>
          <thead role="rowgroup" className={styles.head}>
            <tr role="row" className={mergeClasses(isNarrow && styles.block)}>
              <th role="columnheader" scope="col" className={isNarrow ? styles.hidden : styles.name}>
                {t.timeline.action}
              </th>
              <th role="columnheader" scope="col" className={mergeClasses(styles.months, isNarrow && styles.block)}>
                <span className={styles.hidden}>{t.timeline.when}</span>
                {months.map(({ date, left, width }) => (
                  <span
                    key={date}
                    aria-hidden="true"
                    className={styles.month}
                    style={{ left: `${left}%`, width: `${width}%` }}
                  >
                    {t.dates.month(date, today)}
                  </span>
                ))}
                {showsToday && (
                  <span
                    className={styles.today}
                    aria-hidden="true"
                    style={{ left: `clamp(34px, ${placeOf(today, stretch)}%, calc(100% - 34px))` }}
                  >
                    {t.timeline.todayMark}
                  </span>
                )}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <TimelineRow
                key={row.id}
                row={row}
                today={today}
                stretch={stretch}
                months={months}
                daysOff={off.days}
                onOpen={() => onOpen(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {showsToday && <p className={styles.hidden}>{t.timeline.today(day(today))}</p>}
      {off.red.length > 0 && <p className={styles.faint}>{t.timeline.redDays(t.dates.list(off.red.map(day)))}</p>}
    </>
  );
}
