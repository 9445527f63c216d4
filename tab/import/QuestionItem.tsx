import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ImportWrite, WireDraft, WireQuestion } from '../api/importSchema.ts';
import { useTexts, type Texts } from '../texts.ts';
import { CellForm } from './CellForm.tsx';
import { Source } from './Source.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts, type ImportTexts } from './texts.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
});

interface Props {
  readonly draft: WireDraft;
  readonly question: WireQuestion;
  readonly today: string;
  readonly isSaving: boolean;
  readonly answer: (wanted: ImportWrite) => Promise<string | undefined>;
}

/** One question: what we made of it, the words it rests on, and a yes or a change. */
export function QuestionItem({ draft, question, today, isSaving, answer }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const texts = useTexts();
  const [isChanging, setChanging] = useState(false);
  const changer = useRef<HTMLButtonElement>(null);
  const row = draft.rows.find(({ number }) => number === question.row);
  const action = row?.actions[question.part];
  if (!row || !action) return null;
  const { index, part, cell } = question;
  const place = { row: question.row, part };
  const cancel = () => {
    setChanging(false);
    changer.current?.focus();
  };
  return (
    <li className={styles.item}>
      <div className={page.column}>
        <h3 className={page.strong}>{t.questions.of(t.rows.row(row.number), action.title)}</h3>
        <p className={styles.words}>
          {t.questions.kinds[question.kind](question.asWritten, proposed(question, today, t, texts))}
        </p>
        {question.kind === 'recurring' && (
          <p className={page.text}>
            {question.proposal?.kind === 'date'
              ? t.questions.next(texts.dates.day(question.proposal.date, today))
              : t.questions.noNext}
          </p>
        )}
        {question.alike > 0 && <p className={page.faint}>{t.questions.alike(question.alike)}</p>}
        <div className={page.buttons}>
          <Button
            appearance="primary"
            data-question="accept"
            disabledFocusable={isSaving}
            onClick={() => void answer({ kind: 'accept', ...place, question: index })}
          >
            {acceptWords(question, t)}
          </Button>
          <Button
            ref={changer}
            data-question="change"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {t.questions.change[cell]}
          </Button>
        </div>
        {isChanging && (
          <CellForm
            draft={draft}
            action={action}
            row={row.number}
            cell={cell}
            isSaving={isSaving}
            save={(value) => answer({ kind: 'change', ...place, question: index, cell, value })}
            onCancel={cancel}
          />
        )}
      </div>
      <Source row={row} action={action} mark={question.asWritten} />
    </li>
  );
}

/** How it was read, in words; null when it was not. */
function proposed({ proposal }: WireQuestion, today: string, t: ImportTexts, { dates, status }: Texts): string | null {
  switch (proposal?.kind) {
    case 'date':
      return dates.day(proposal.date, today);
    case 'status':
      return `”${status[proposal.status]}”`;
    case 'role':
      return `”${proposal.name}”`;
    case 'row':
      return t.rows.row(proposal.row);
    default:
      return null;
  }
}

/** What a yes means, said on the button. */
function acceptWords({ kind, proposal }: WireQuestion, { questions: { accept } }: ImportTexts): string {
  switch (kind) {
    case 'noDate':
      return accept.noDate;
    case 'noResponsible':
      return accept.noResponsible;
    case 'unread':
    case 'noAction':
      return accept.keepRow;
    case 'unknownRole':
      return proposal?.kind === 'role' ? accept.ownRole(proposal.name) : accept.asItIs;
    case 'reference':
      return accept.noRow;
    case 'recurring':
      return proposal === null ? accept.asItIs : accept.yes;
    default:
      return accept.yes;
  }
}
