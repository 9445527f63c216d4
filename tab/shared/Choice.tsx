import { Field, Select, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { maxWidth: '420px' },
  select: { minWidth: 0, width: '100%' },
});

interface Props<V extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: V;
  readonly options: readonly (readonly [value: V, name: string])[];
  readonly onChange: (value: V) => void;
}

/** A choice of one among a few, with a label of its own. */
export function Choice<V extends string>({ label, hint, value, options, onChange }: Props<V>) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} hint={hint}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_, { value: to }) => {
          const chosen = options.find(([one]) => one === to);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
