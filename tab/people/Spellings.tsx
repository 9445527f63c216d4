import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { RoleWrite } from '../api/peopleSchema.ts';
import { useEditTexts } from './useEditTexts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { width: '100%', maxWidth: '420px' },
});

interface Props {
  readonly spellings: readonly string[];
  readonly isSaving: boolean;
  readonly say: (wanted: RoleWrite) => Promise<boolean>;
}

/** What else a role is called in plans, so that the next import knows it. */
export function Spellings({ spellings, isSaving, say }: Props) {
  const styles = useStyles();
  const t = useEditTexts();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void say({ kind: 'spell', words }).then((isKept) => isKept && setWords(''));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field className={styles.field} label={t.spellings} hint={t.spellingsHint}>
        <Input maxLength={80} value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <div className={styles.list}>
        <Button type="submit" size="small" disabledFocusable={isSaving}>
          {t.add}
        </Button>
        {spellings.map((one) => (
          <Button
            key={one}
            size="small"
            disabledFocusable={isSaving}
            onClick={() => void say({ kind: 'unspell', words: one })}
          >
            {t.remove(one)}
          </Button>
        ))}
      </div>
    </form>
  );
}
