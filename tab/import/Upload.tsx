import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { Panel } from '../shared/Panel.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  hidden: { display: 'none' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const KINDS = '.docx,.pdf,.xlsx,.txt,.csv,.md,.html,.htm';

interface Props {
  /** In bytes. */
  readonly limit: number;
  readonly onDocument: (document: Blob, name: string) => void;
}

/** A document by button, by drop, or as text that is pasted. */
export function Upload({ limit, onDocument }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [isOver, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const megabytes = Math.floor(limit / 1024 / 1024);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    if (files.length > 1) setWrong(t.upload.oneAtATime);
    else if (file.size > limit) setWrong(t.upload.tooLarge(megabytes));
    else onDocument(file, file.name);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Panel title={t.upload.title}>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Button appearance="primary" onClick={() => chooser.current?.click()}>
          {t.upload.choose}
        </Button>
        <p className={page.text}>{t.upload.drop}</p>
        <p className={page.faint}>{t.upload.kinds(megabytes)}</p>
        {wrong !== null && (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
        <input
          ref={chooser}
          className={styles.hidden}
          type="file"
          accept={KINDS}
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => take(event.target.files)}
        />
      </div>
      <Paste onText={(text) => onDocument(new Blob([text]), t.upload.pasted)} />
    </Panel>
  );
}

function Paste({ onText }: { readonly onText: (text: string) => void }) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty) field.current?.focus();
    else onText(text);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field
        label={t.upload.paste}
        hint={isChecked && isEmpty ? undefined : t.upload.pasteHint}
        validationMessage={isChecked && isEmpty ? t.upload.noText : undefined}
      >
        <Textarea ref={field} value={text} rows={5} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button type="submit" className={page.start}>
        {t.upload.read}
      </Button>
    </form>
  );
}
