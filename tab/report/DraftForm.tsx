import { Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReportAnswer, ReportEditing } from '../api/reportSchema.ts';
import type { Outcome } from '../client/api.ts';
import { useEditing } from '../client/useEditing.ts';
import { EditingBar } from '../shared/EditingBar.tsx';
import { Panel } from '../shared/Panel.tsx';
import { moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { useReportTexts } from './useReportTexts.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  day: { maxWidth: '220px' },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The longest text that the domain keeps. */
const TEXT_MOST = 2000;
const LINE = 'line ';

interface Props {
  readonly report: ReportAnswer;
  readonly send: (edit: ReportEditing, revision: string) => Promise<Outcome<unknown>>;
  readonly onConflict: () => void;
  readonly onSaved: (words: string) => void;
  readonly onDirty: (isDirty: boolean) => void;
}

/** What a person writes in the draft: when the board meets, the assessment, and a line about each late action shown. */
export function DraftForm({ report, send, onConflict, onSaved, onDirty }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const { form, refusals } = useReportTexts();
  const { assessment, lines, meeting, revision, today } = report;
  const given: Readonly<Record<string, string>> = {
    meeting: meeting ?? '',
    assessment: assessment?.text ?? '',
    ...Object.fromEntries(lines.map(({ action, text }) => [LINE + action, text])),
  };
  const editing = useEditing(
    given,
    revision,
    (edit, base) => send(toEdit(edit), base),
    onConflict,
    `report ${report.plan} ${report.month}`,
  );
  const { values, set, isDirty } = editing;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const field = (name: string) => ({
    value: values[name] ?? '',
    onChange: (_: unknown, { value }: { readonly value: string }) => set(name, value),
  });
  return (
    <Panel title={form.title} note={form.intro}>
      <div className={styles.fields}>
        <Field className={styles.day} label={form.meeting}>
          <Input type="date" {...field('meeting')} />
        </Field>
        <Field
          label={form.assessment}
          hint={
            assessment
              ? form.written(assessment.by.name ?? t.someone, moment(assessment.at, today, t))
              : form.assessmentHint
          }
        >
          <Textarea rows={4} maxLength={TEXT_MOST} {...field('assessment')} />
        </Field>
        {lines.length > 0 && <h3 className={styles.subtitle}>{form.lines}</h3>}
        {lines.map(({ action, number, title, text, isOwners }) => (
          <Field
            key={action}
            label={form.line(number, title)}
            hint={isOwners && text !== '' ? form.owners : form.nothing}
          >
            <Textarea maxLength={TEXT_MOST} {...field(LINE + action)} />
          </Field>
        ))}
        <EditingBar editing={editing} label={form.save} refusals={refusals} onSaved={() => onSaved(form.saved)} />
      </div>
    </Panel>
  );
}

/** Only what was changed: nobody is said to have written what they left alone. */
function toEdit(edit: Partial<Readonly<Record<string, string>>>): ReportEditing {
  const { meeting, assessment, ...rest } = edit;
  const lines = Object.entries(rest).flatMap(([name, text]): [string, string][] =>
    text === undefined ? [] : [[name.slice(LINE.length), text]],
  );
  return {
    ...(meeting === undefined ? {} : { meeting }),
    ...(assessment === undefined ? {} : { assessment }),
    ...(lines.length === 0 ? {} : { lines: Object.fromEntries(lines) }),
  };
}
