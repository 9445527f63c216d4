import { Button, Input, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { EVERYTHING, isNarrowed, isOpen, type Choice } from '../api/filter.ts';
import { SORT_NAMES, STATUS_NAMES } from '../shared/names.ts';
import type { ActionRow } from '../api/schemas.ts';
import { Icon } from '../shared/icons.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, flex: '1 1 150px' },
  search: { flex: '2 1 220px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  toggles: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, flex: '1 1 auto' },
  shown: {
    margin: 0,
    flexBasis: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly rows: readonly ActionRow[];
  readonly shown: number;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** What to look for. Every change shows at once, so there is nothing to press afterwards. */
export function Filters({ rows, shown, choice, onChoice }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const id = useId();
  const isNarrow = useNarrow();
  const set = (part: Partial<Choice>) => onChoice({ ...choice, ...part });
  const roles = new Map(rows.flatMap((row) => row.responsible.map(({ role, name }) => [role, name] as const)));
  const sorted = [...roles].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
  const counts = {
    mine: rows.filter((row) => row.mine).length,
    late: rows.filter((row) => row.standing === 'late').length,
    undated: rows.filter((row) => row.due === null && isOpen(row)).length,
  };
  return (
    <div role="search" aria-label={t.filters.label} className={styles.root}>
      <div className={`${styles.field} ${styles.search}`}>
        <label className={styles.label} htmlFor={`${id}-q`}>
          {t.filters.search}
        </label>
        <Input
          id={`${id}-q`}
          type="search"
          value={choice.q}
          maxLength={200}
          placeholder={t.filters.searchHint}
          contentBefore={<Icon name="search" />}
          onChange={(_, { value }) => set({ q: value })}
        />
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}-role`}>
          {t.filters.responsible}
        </label>
        <Select
          id={`${id}-role`}
          value={choice.role ?? ''}
          onChange={(_, { value }) => set({ role: value === '' ? undefined : value })}
        >
          <option value="">{t.filters.all}</option>
          {sorted.map(([role, name]) => (
            <option key={role} value={role}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}-status`}>
          {t.filters.status}
        </label>
        <Select
          id={`${id}-status`}
          value={choice.status ?? ''}
          onChange={(_, { value }) => set({ status: STATUS_NAMES.find((one) => one === value) })}
        >
          <option value="">{t.filters.all}</option>
          {STATUS_NAMES.map((status) => (
            <option key={status} value={status}>
              {status === 'open' ? t.filters.open : t.status[status]}
            </option>
          ))}
        </Select>
      </div>
      {isNarrow && (
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}-sort`}>
            {t.filters.sort}
          </label>
          <Select
            id={`${id}-sort`}
            value={choice.sort}
            onChange={(_, { value }) => set({ sort: SORT_NAMES.find((one) => one === value) ?? 'number' })}
          >
            {SORT_NAMES.map((sort) => (
              <option key={sort} value={sort}>
                {t.columns[sort]}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className={styles.toggles}>
        {(['mine', 'late', 'undated'] as const).map((name) => (
          <ToggleButton key={name} checked={choice[name]} onClick={() => set({ [name]: !choice[name] })}>
            {t.filters[name](counts[name])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.shown}>
        <span role="status" className={styles.count}>
          {t.filters.shown(shown, rows.length)}
        </span>
        {isNarrowed(choice) && (
          <Button
            size="small"
            appearance="transparent"
            icon={<Icon name="cross" />}
            onClick={() => onChoice({ ...EVERYTHING, sort: choice.sort, order: choice.order })}
          >
            {t.filters.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
