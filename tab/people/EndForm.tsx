import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Role } from './RoleEditor.tsx';
import { useEditTexts } from './useEditTexts.ts';
import { usePickerTexts } from './usePickerTexts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  date: { width: '220px' },
});

interface Props {
  readonly holder: Role['holders'][number];
  readonly isSaving: boolean;
  readonly save: (to: string | null) => Promise<boolean>;
}

/** The last day somebody holds a role. */
export function EndForm({ holder, isSaving, save }: Props) {
  const styles = useStyles();
  const t = useEditTexts();
  const { nameless } = usePickerTexts();
  const [to, setTo] = useState(holder.to ?? '');
  const name = [holder.person.name ?? nameless, holder.unit].filter(Boolean).join(', ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(to === '' ? null : to);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field className={styles.date} label={t.end(name)} hint={t.forever}>
        <Input type="date" min={holder.from} value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Button
        type="submit"
        size="small"
        aria-label={t.saveFor(name)}
        disabledFocusable={isSaving || to === (holder.to ?? '')}
      >
        {t.save}
      </Button>
    </form>
  );
}
