import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '420px' },
});

interface Props {
  readonly isSaving: boolean;
  /** Undefined when it was saved, otherwise why it was not. */
  readonly save: (title: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** One more action of the same row: what it is called. */
export function SplitForm({ isSaving, save, onCancel }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const why = title.trim() === '' ? t.refusals.noText : await save(title);
    setRefusal(why);
    if (why !== undefined) field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)} onKeyDown={keys}>
      <Field
        label={t.parts.title}
        hint={refusal === undefined ? t.parts.titleHint : undefined}
        validationMessage={refusal}
      >
        <Input ref={field} maxLength={60} value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <div className={page.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {t.parts.add}
        </Button>
        <Button onClick={onCancel}>{t.form.cancel}</Button>
      </div>
    </form>
  );
}
