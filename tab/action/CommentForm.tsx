import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useKeptText } from '../client/kept.ts';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  save: { alignSelf: 'flex-start' },
});

interface Props {
  /** The action it is about, by its id. */
  readonly action: string;
  readonly isSaving: boolean;
  readonly save: (text: string, link: string) => Promise<boolean>;
}

export function CommentForm({ action, isSaving, save }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [text, setText] = useKeptText(`comment ${action}`);
  const [link, setLink] = useKeptText(`link ${action}`);
  const [isEmpty, setEmpty] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A link may speak for itself.
    const nothing = text.trim() === '' && link.trim() === '';
    setEmpty(nothing);
    if (nothing || !(await save(text, link.trim()))) return;
    setText('');
    setLink('');
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
        <Field label={t.commentForm.link}>
          <Input
            type="url"
            inputMode="url"
            placeholder="https://"
            value={link}
            onChange={(_, { value }) => setLink(value)}
          />
        </Field>
        <Button className={styles.save} type="submit" disabledFocusable={isSaving}>
          {t.commentForm.save}
        </Button>
      </form>
    </Section>
  );
}
