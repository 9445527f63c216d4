import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { addDays } from '../../domain/calendar.ts';
import { useKeptText } from '../client/kept.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** The action it is about, by its id. */
  readonly action: string;
  readonly today: string;
  readonly isSaving: boolean;
  /** True when it was kept. */
  readonly save: (date: string, reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A new deadline and why. Errors stand at their field, and the first wrong field gets the focus. */
export function DateForm({ action, today, isSaving, save, onCancel }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [date, setDate] = useState('');
  const [reason, setReason] = useKeptText(`reason ${action}`);
  const [isChecked, setChecked] = useState(false);
  const dateInput = useRef<HTMLInputElement>(null);
  const reasonInput = useRef<HTMLTextAreaElement>(null);
  const isDateWrong = date === '' || date <= today;
  const isReasonWrong = reason.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isDateWrong) dateInput.current?.focus();
    else if (isReasonWrong) reasonInput.current?.focus();
    else void save(date, reason).then((isKept) => isKept && setReason(''));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-label={t.dateForm.title}>
      <Field
        label={t.dateForm.date}
        required
        validationMessage={isChecked && isDateWrong ? t.refusals.badDate : undefined}
      >
        <Input
          ref={dateInput}
          type="date"
          min={addDays(today, 1)}
          value={date}
          onChange={(_, { value }) => setDate(value)}
        />
      </Field>
      <Field
        label={t.dateForm.reason}
        hint={isChecked && isReasonWrong ? undefined : t.dateForm.reasonHint}
        required
        validationMessage={isChecked && isReasonWrong ? t.refusals.noReason : undefined}
      >
        <Textarea ref={reasonInput} value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {t.dateForm.save}
        </Button>
        <Button
          onClick={() => {
            setReason('');
            onCancel();
          }}
        >
          {t.dateForm.cancel}
        </Button>
      </div>
    </form>
  );
}
