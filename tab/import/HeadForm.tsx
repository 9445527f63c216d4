import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { WireDraft } from '../api/importSchema.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';
import type { DraftProps } from './Questions.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '560px' },
  date: { maxWidth: '220px' },
});

interface Props extends Pick<DraftProps, 'isSaving' | 'write'> {
  readonly draft: WireDraft;
  readonly onClose: () => void;
}

/** What the plan is called and which day it is from. Enter saves, Escape leaves it as it was. */
export function HeadForm({ draft, isSaving, write, onClose }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [title, setTitle] = useState(draft.title ?? '');
  const [date, setDate] = useState(draft.date ?? '');
  const [refusal, setRefusal] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const why = title.trim() === '' ? t.refusals.noText : await write({ kind: 'head', title, date: date || null });
    setRefusal(why);
    if (why === undefined) onClose();
    else field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)} onKeyDown={keys}>
      <Field label={t.head.title} validationMessage={refusal}>
        <Input ref={field} maxLength={200} value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field className={styles.date} label={t.head.date} hint={t.head.dateHint}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <div className={page.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {t.form.save}
        </Button>
        <Button onClick={onClose}>{t.form.cancel}</Button>
      </div>
    </form>
  );
}
