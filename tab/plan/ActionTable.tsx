import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { Choice } from '../api/filter.ts';
import type { ActionRow } from '../api/actionSchema.ts';
import type { Sort } from '../api/querySchema.ts';
import { SORT_NAMES } from '../shared/names.ts';
import { Icon } from '../shared/icons.tsx';
import { StatusPill } from '../shared/StatusPill.tsx';
import { dueWords, responsibleWords } from '../shared/words.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase300 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'left' },
  headCell: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  number: { width: '72px' },
  responsible: { width: '22%' },
  due: { width: '19%' },
  status: { width: '156px' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '10px 16px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    background: 'none',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  sorted: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  row: {
    cursor: 'pointer',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  cell: { padding: '10px 16px', verticalAlign: 'middle', overflowWrap: 'break-word' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  strong: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  open: {
    padding: 0,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
});

interface Props {
  readonly rows: readonly ActionRow[];
  readonly plan: string;
  readonly today: string;
  readonly choice: Choice;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (action: ActionRow) => void;
}

/** The plan as a table. One stop for the Tab key, arrows between the rows, Enter opens. */
export function ActionTable({ rows, plan, today, choice, onSort, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [current, setCurrent] = useState<string | null>(null);
  const stop = rows.some(({ id }) => id === current) ? current : rows[0]?.id;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t.table.caption(plan)}</caption>
        <thead className={styles.head}>
          <tr>
            {SORT_NAMES.map((sort) => (
              <th
                key={sort}
                scope="col"
                className={mergeClasses(styles.headCell, sort !== 'title' && styles[sort])}
                aria-sort={choice.sort !== sort ? 'none' : choice.order === 'asc' ? 'ascending' : 'descending'}
              >
                <button
                  type="button"
                  className={mergeClasses(styles.sort, choice.sort === sort && styles.sorted)}
                  onClick={() => onSort(sort)}
                >
                  {t.columns[sort]}
                  {choice.sort === sort && <Icon name={choice.order === 'asc' ? 'up' : 'down'} size={12} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveFocus}>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              today={today}
              isStop={row.id === stop}
              onFocus={() => setCurrent(row.id)}
              onOpen={() => onOpen(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: ActionRow;
  readonly today: string;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function Row({ row, today, isStop, onFocus, onOpen }: RowProps) {
  const styles = useStyles();
  const t = useTexts();
  const due = dueWords(row, today, t);
  const { lead, more } = responsibleWords(row, t);
  return (
    <tr className={styles.row} onClick={onOpen}>
      <td className={mergeClasses(styles.cell, styles.strong)}>{row.number}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <button
          type="button"
          data-action={row.id}
          className={styles.open}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {row.title}
        </button>
      </th>
      <td className={styles.cell}>
        {lead}
        {more !== null && (
          <span className={styles.faint} title={t.dates.list(row.responsible.map(({ name }) => name))}>
            {' '}
            {more}
          </span>
        )}
      </td>
      <td className={styles.cell}>
        <span className={styles.stack}>
          <span className={mergeClasses(row.standing !== null && styles.late)}>{due.main}</span>
          {due.note !== null && <span className={styles.faint}>{due.note}</span>}
        </span>
      </td>
      <td className={styles.cell}>
        <span className={styles.stack}>
          <StatusPill row={row} />
          {row.standing === 'dormant' && <span className={styles.faint}>{t.dormant}</span>}
          {row.units && <span className={styles.faint}>{t.table.units(row.units.done, row.units.of)}</span>}
        </span>
      </td>
    </tr>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-action]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  buttons[step(at, buttons.length - 1)]?.focus();
}
