import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ImportWrite, WireDraft, WireDraftRow } from '../api/importSchema.ts';
import { STATUS_NAMES } from '../shared/names.ts';
import { useTexts } from '../texts.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

export type Cell = Extract<ImportWrite, { kind: 'change' }>['cell'];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '420px' },
});

interface Props {
  readonly draft: WireDraft;
  readonly row: number;
  readonly action: WireDraftRow['actions'][number];
  readonly cell: Cell;
  readonly isSaving: boolean;
  /** Undefined when it was saved, otherwise why it was not. */
  readonly save: (value: string | null) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** One cell of an action to put right. Enter saves, Escape leaves it as it was; what is wrong stands at the field. */
export function CellForm({ draft, row, action, cell, isSaving, save, onCancel }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [value, setValue] = useState(() => valueOf(action, cell));
  const [refusal, setRefusal] = useState<string | undefined>();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);

  const send = async (wanted: string | null) => {
    const why = await save(wanted);
    setRefusal(why);
    if (why !== undefined) field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (cell === 'reference') void send(value === '' ? null : value);
    else if (value.trim() === '') setRefusal(cell === 'date' ? t.refusals.badDate : t.refusals.noText);
    else void send(value);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  const hint = cell === 'title' ? t.form.titleHint : cell === 'responsible' ? t.form.responsibleHint : undefined;
  return (
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={keys}>
      <Field label={t.form[cell]} hint={refusal === undefined ? hint : undefined} validationMessage={refusal}>
        <Control {...{ draft, row, cell, value, field }} onValue={setValue} />
      </Field>
      <div className={page.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {t.form.save}
        </Button>
        {cell === 'date' && (
          <Button disabledFocusable={isSaving} onClick={() => void send(null)}>
            {t.form.noDate}
          </Button>
        )}
        <Button onClick={onCancel}>{t.form.cancel}</Button>
      </div>
    </form>
  );
}

interface ControlProps {
  readonly draft: WireDraft;
  readonly row: number;
  readonly cell: Cell;
  readonly value: string;
  readonly field: React.RefObject<(HTMLInputElement & HTMLSelectElement) | null>;
  readonly onValue: (value: string) => void;
}

/** What `Field` gives it (its id, its hint) is handed on, so that label and message belong to the control. */
function Control({ draft, row, cell, value, field, onValue, ...labelled }: ControlProps) {
  const t = useImportTexts();
  const { status } = useTexts();
  const names = useId();
  if (cell === 'status') {
    return (
      <Select {...labelled} ref={field} value={value} onChange={(_, data) => onValue(data.value)}>
        {STATUS_NAMES.flatMap((one) => (one === 'open' ? [] : [one])).map((one) => (
          <option key={one} value={one}>
            {status[one]}
          </option>
        ))}
      </Select>
    );
  }
  if (cell === 'reference') {
    return (
      <Select {...labelled} ref={field} value={value} onChange={(_, data) => onValue(data.value)}>
        <option value="">{t.form.none}</option>
        {draft.rows
          .filter(({ number }) => number !== row)
          .map(({ number, title }) => (
            <option key={number} value={number}>
              {t.questions.of(t.rows.row(number), title)}
            </option>
          ))}
      </Select>
    );
  }
  const change = (_: unknown, data: { readonly value: string }) => onValue(data.value);
  if (cell === 'date') return <Input {...labelled} ref={field} type="date" value={value} onChange={change} />;
  if (cell === 'title') return <Input {...labelled} ref={field} maxLength={60} value={value} onChange={change} />;
  return (
    <>
      <Input {...labelled} ref={field} maxLength={300} list={names} value={value} onChange={change} />
      <datalist id={names}>
        {draft.roles.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

function valueOf({ title, due, status, responsible }: WireDraftRow['actions'][number], cell: Cell): string {
  switch (cell) {
    case 'title':
      return title;
    case 'date':
      return due ?? '';
    case 'status':
      return status;
    case 'responsible':
      return responsible.map(({ name }) => name).join(', ');
    case 'reference':
      return '';
  }
}
