import { Button, Select, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { WireDraft, WireDraftRow } from '../api/importSchema.ts';
import { Pager } from '../plan/Pager.tsx';
import { usePaged } from '../plan/usePaged.ts';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';
import { CellForm, type Cell } from './CellForm.tsx';
import type { DraftProps } from './Questions.tsx';
import { Source } from './Source.tsx';
import { SplitForm } from './SplitForm.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '420px' },
});

/** Every row of the document, none left out: what it became, what it says, and a way to put it right. */
export function Rows(props: DraftProps) {
  const page = useImportStyles();
  const t = useImportTexts();
  const { rows, id } = props.draft;
  const [isOpen, setOpen] = useState(false);
  const paged = usePaged(rows, id);
  return (
    <Panel title={t.rows.title(rows.length)}>
      <Button className={page.start} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t.rows.hide : t.rows.show(rows.length)}
      </Button>
      {isOpen && (
        <>
          <ol className={page.list}>
            {paged.rows.map((row) => (
              <li key={row.number} className={page.item}>
                <Row row={row} {...props} />
              </li>
            ))}
          </ol>
          <Pager page={paged.page} pages={paged.pages} turn={paged.turn} />
        </>
      )}
    </Panel>
  );
}

function Row({ row, ...props }: DraftProps & { readonly row: WireDraftRow }) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const [first] = row.actions;
  return (
    <div className={page.column}>
      {row.actions.map((action, part) => (
        <ActionLine key={part} row={row} action={action} part={part} {...props} />
      ))}
      {first && (
        <details>
          <summary className={styles.summary}>{t.source.title}</summary>
          <Source row={row} action={{ ...first, text: row.text || first.text }} />
        </details>
      )}
    </div>
  );
}

interface LineProps extends DraftProps {
  readonly row: WireDraftRow;
  readonly action: WireDraft['rows'][number]['actions'][number];
  readonly part: number;
}

function ActionLine({ draft, row, action, part, today, isSaving, write }: LineProps) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const { dates, status } = useTexts();
  const [cell, setCell] = useState<Cell | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const title = action.title || t.rows.untitled;
  const close = () => {
    setCell(null);
    button.current?.focus();
  };
  const facts = [
    action.due === null ? t.rows.none : `${t.form.date} ${dates.day(action.due, today)}`,
    action.responsible.map(({ name }) => name).join(', ') || t.rows.nobody,
    status[action.status],
  ];
  return (
    <div className={page.column}>
      <h3 className={page.strong}>{t.questions.of(t.rows.row(row.number), title)}</h3>
      <p className={page.text}>{facts.join(' · ')}</p>
      <div className={page.buttons}>
        <Button
          ref={button}
          size="small"
          aria-expanded={cell !== null}
          aria-label={t.rows.editOf(title)}
          onClick={() => setCell(cell === null ? 'title' : null)}
        >
          {t.rows.edit}
        </Button>
        {/* Rows of a plan in force are known again by how they are divided. */}
        {draft.changes === null && (
          <Parts row={row.number} part={part} title={title} isSaving={isSaving} write={write} />
        )}
      </div>
      {cell !== null && (
        <div className={styles.editor}>
          <Field label={t.form.cell}>
            <Select value={cell} onChange={(_, { value }) => setCell(CELLS.find((one) => one === value) ?? 'title')}>
              {CELLS.filter((one) => one !== 'status' || draft.changes === null).map((one) => (
                <option key={one} value={one}>
                  {t.form[one]}
                </option>
              ))}
            </Select>
          </Field>
          <CellForm
            key={cell}
            draft={draft}
            row={row.number}
            action={action}
            cell={cell}
            isSaving={isSaving}
            save={async (value) => {
              const refusal = await write({ kind: 'change', row: row.number, part, question: null, cell, value });
              if (refusal === undefined) close();
              return refusal;
            }}
            onCancel={close}
          />
        </div>
      )}
    </div>
  );
}

interface PartsProps extends Pick<DraftProps, 'isSaving' | 'write'> {
  readonly row: number;
  readonly part: number;
  readonly title: string;
}

/** One action more out of the row, or one less: what was read as one may be two, and the other way round. */
function Parts({ row, part, title, isSaving, write }: PartsProps) {
  const t = useImportTexts();
  const [isSplitting, setSplitting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setSplitting(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        size="small"
        aria-expanded={isSplitting}
        aria-label={t.parts.splitOf(title)}
        onClick={() => setSplitting(!isSplitting)}
      >
        {t.parts.split}
      </Button>
      {part > 0 && (
        <Button
          size="small"
          disabledFocusable={isSaving}
          aria-label={t.parts.mergeOf(title)}
          onClick={() => void write({ kind: 'merge', row, part })}
        >
          {t.parts.merge}
        </Button>
      )}
      {isSplitting && (
        <SplitForm
          isSaving={isSaving}
          save={async (wanted) => {
            const refusal = await write({ kind: 'split', row, part, title: wanted });
            if (refusal === undefined) close();
            return refusal;
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

/** How something stands in a plan that is in force is said in the plan. */
const CELLS = ['title', 'date', 'responsible', 'status'] as const satisfies readonly Cell[];
