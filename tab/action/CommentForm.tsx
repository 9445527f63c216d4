import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  save: { alignSelf: 'flex-start' },
});

interface Props {
  readonly isSaving: boolean;
  readonly save: (text: string) => Promise<boolean>;
}

export function CommentForm({ isSaving, save }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '' && (await save(text))) setText('');
  };
  return (
    <Section title={t.commentForm.title}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t.commentForm.text}
          hint={t.commentForm.hint}
          validationMessage={isEmpty ? t.refusals.noText : undefined}
        >
          <Textarea value={text} maxLength={2000} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button className={styles.save} type="submit" disabledFocusable={isSaving}>
          {t.commentForm.save}
        </Button>
      </form>
    </Section>
  );
}
