import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Choice } from '../api/filter.ts';
import type { ActionRow } from '../api/actionSchema.ts';
import { SORT_NAMES, STATUS_NAMES } from '../shared/names.ts';
import { useNarrow } from '../shared/useNarrow.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, flex: '1 1 150px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly rows: readonly ActionRow[];
  readonly choice: Choice;
  readonly set: (part: Partial<Choice>) => void;
}

/** Role and status; on a phone, where no column can be pressed, the sorting as well. */
export function FilterFields({ rows, choice, set }: Props) {
  const t = useTexts();
  const isNarrow = useNarrow();
  const roles = new Map(rows.flatMap((row) => row.responsible.map(({ role, name }) => [role, name] as const)));
  const sorted = [...roles].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
  return (
    <>
      <Choices
        label={t.filters.responsible}
        value={choice.role ?? ''}
        onValue={(role) => set({ role: role || undefined })}
      >
        <option value="">{t.filters.all}</option>
        {sorted.map(([role, name]) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </Choices>
      <Choices
        label={t.filters.status}
        value={choice.status ?? ''}
        onValue={(value) => set({ status: STATUS_NAMES.find((one) => one === value) })}
      >
        <option value="">{t.filters.all}</option>
        {STATUS_NAMES.map((status) => (
          <option key={status} value={status}>
            {status === 'open' ? t.filters.open : t.status[status]}
          </option>
        ))}
      </Choices>
      {isNarrow && (
        <Choices
          label={t.filters.sort}
          value={choice.sort}
          onValue={(value) => set({ sort: SORT_NAMES.find((one) => one === value) ?? 'number' })}
        >
          {SORT_NAMES.map((sort) => (
            <option key={sort} value={sort}>
              {t.columns[sort]}
            </option>
          ))}
        </Choices>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

function Choices({ label, value, onValue, children }: ChoicesProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Select id={id} value={value} onChange={(_, data) => onValue(data.value)}>
        {children}
      </Select>
    </div>
  );
}
