import { Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportAnswer, TemplateEditing } from '../api/reportSchema.ts';
import type { Outcome } from '../client/api.ts';
import { useEditing } from '../client/useEditing.ts';
import { EditingBar } from '../shared/EditingBar.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useReportTexts } from './useReportTexts.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1' },
  select: { minWidth: 0, width: '100%' },
});

/** As much as the form in the chat takes. */
const LINE_MOST = 300;
const LINES = ['authority', 'department', 'handler', 'diaryNumber', 'board'] as const;
/** The choice of no action: ids of actions are never empty. */
const NONE = '';

interface Props {
  readonly plan: string;
  readonly template: NonNullable<ReportAnswer['template']>;
  readonly send: (edit: TemplateEditing, revision: string) => Promise<Outcome<unknown>>;
  readonly onConflict: () => void;
  readonly onSaved: (words: string) => void;
}

/** What all reports of the plan have in common. */
export function TemplateForm({ plan, template, send, onConflict, onSaved }: Props) {
  const styles = useStyles();
  const { template: words, refusals } = useReportTexts();
  const { authority, department, handler, diaryNumber, board, proposal, order, reporting } = template;
  const given: Required<TemplateEditing> = {
    ...{ authority, department, handler, diaryNumber, board, proposal, order, reporting },
  };
  const editing = useEditing(given, template.revision, send, onConflict, `template ${plan}`);
  const { values, set } = editing;
  return (
    <Panel title={words.title} note={words.intro}>
      <div className={styles.fields}>
        {LINES.map((name) => (
          <Field key={name} label={words[name]} hint={name === 'board' ? words.usual(template.usual.board) : undefined}>
            <Input maxLength={LINE_MOST} value={values[name] ?? ''} onChange={(_, { value }) => set(name, value)} />
          </Field>
        ))}
        <Field className={styles.whole} label={words.proposal} hint={words.usual(template.usual.proposal)}>
          <Textarea
            maxLength={LINE_MOST}
            value={values.proposal ?? ''}
            onChange={(_, { value }) => set('proposal', value)}
          />
        </Field>
        <Field label={words.order}>
          <Select
            className={styles.select}
            value={values.order}
            onChange={(_, { value }) => set('order', value === 'summaryFirst' ? value : 'proposalFirst')}
          >
            <option value="proposalFirst">{words.orders.proposalFirst}</option>
            <option value="summaryFirst">{words.orders.summaryFirst}</option>
          </Select>
        </Field>
        <Field label={words.reporting}>
          <Select
            className={styles.select}
            value={values.reporting ?? NONE}
            onChange={(_, { value }) => set('reporting', value === NONE ? null : value)}
          >
            {template.choices.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {`${number} ${title}`}
              </option>
            ))}
            <option value={NONE}>{words.none}</option>
          </Select>
        </Field>
      </div>
      <EditingBar editing={editing} label={words.save} refusals={refusals} onSaved={() => onSaved(words.saved)} />
    </Panel>
  );
}
