import { Button, Input, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { EVERYTHING, isNarrowed, isOpen, type Choice } from '../api/filter.ts';
import type { ActionRow } from '../api/actionSchema.ts';
import { Icon } from '../shared/icons.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { useTexts } from '../texts.ts';
import { FilterFields } from './FilterFields.tsx';

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
  const [isMore, setMore] = useState(false);
  const set = (part: Partial<Choice>) => onChoice({ ...choice, ...part });
  const counts = {
    mine: rows.filter((row) => row.mine).length,
    late: rows.filter((row) => row.standing !== null).length,
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
      {isNarrow && (
        <Button aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {t.filters.more}
        </Button>
      )}
      {(isMore || !isNarrow) && <FilterFields rows={rows} choice={choice} set={set} />}
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
