import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ReportAnswer } from '../api/reportSchema.ts';
import type { Api, Outcome } from '../client/api.ts';
import type { ReportApi } from '../client/reportApi.ts';
import { useRead } from '../client/useRead.ts';
import { Failed } from '../shared/Failed.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Waiting } from '../shared/Waiting.tsx';
import { failureWords, moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { Approve } from './Approve.tsx';
import { DocumentView } from './DocumentView.tsx';
import { DraftForm } from './DraftForm.tsx';
import { FileButtons } from './FileButtons.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { useReportTexts } from './useReportTexts.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

interface Props {
  readonly api: Api;
  readonly reports: ReportApi;
  readonly month: string;
  /** Something was done: what to say of it. */
  readonly onDone: (words: string) => void;
}

/** One month's report: how it stands, what one writes in it, its template, and how it reads. */
export function MonthReport({ api, reports, month, onDone }: Props) {
  const t = useTexts();
  const words = useReportTexts();
  const ask = useCallback(
    (known?: Parameters<ReportApi['report']>[1]) => reports.report(month, known),
    [reports, month],
  );
  const { reading, retry, show } = useRead(ask);
  const [isDirty, setDirty] = useState(false);
  const [isTemplateShown, setTemplateShown] = useState(false);
  const appendix = async () => {
    const asked = await reports.appendix(month);
    return asked.ok ? asked.value.value.table : undefined;
  };
  if (reading.phase === 'loading') return <Waiting label={t.page.loadingView} />;
  if (reading.phase === 'failed')
    return <Failed failure={reading.failure} retry={retry} failed={t.states.failedPage} />;
  const report = reading.read.value;
  const shown = (asked: Outcome<ReportAnswer>) => {
    if (asked.ok) show(asked.value);
    return asked;
  };
  const { template } = report;
  return (
    <>
      <Standing
        {...{ api, report, reports, isDirty, show, retry, onDone }}
        template={
          template && (
            <Button aria-expanded={isTemplateShown} onClick={() => setTemplateShown(!isTemplateShown)}>
              {isTemplateShown ? words.template.hide : words.template.show}
            </Button>
          )
        }
      />
      {template && isTemplateShown && (
        <TemplateForm
          plan={report.plan}
          template={template}
          send={async (edit, revision) => shown(await reports.template(month, edit, revision))}
          onConflict={retry}
          onSaved={onDone}
        />
      )}
      {report.may.edit && (
        <DraftForm
          report={report}
          send={async (edit, revision) => shown(await reports.write(month, edit, revision))}
          onConflict={retry}
          onSaved={onDone}
          onDirty={setDirty}
        />
      )}
      <DocumentView document={report.document} isDraft={report.state === 'draft'} appendix={appendix} />
    </>
  );
}

interface StandingProps extends Omit<Props, 'month'> {
  readonly report: ReportAnswer;
  readonly isDirty: boolean;
  readonly show: (report: ReportAnswer) => void;
  readonly retry: () => void;
  readonly template: React.ReactNode;
}

/** Draft or approved, by whom and when, and what can be done with it as it stands. */
function Standing({ api, report, reports, isDirty, show, retry, onDone, template }: StandingProps) {
  const styles = useStyles();
  const t = useTexts();
  const { state, approving, refusals } = useReportTexts();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { approved, approvedSince, at, closes, may, month, plan, revision, today } = report;
  const name = t.dates.month(`${month}-01`, today);
  const done = async (asked: Promise<Outcome<ReportAnswer>>, said: string) => {
    const answer = await asked;
    setTrouble(answer.ok ? null : wordsOf(answer.failure));
    if (!answer.ok) return retry();
    show(answer.value);
    onDone(said);
  };
  const wordsOf = (failure: Parameters<typeof failureWords>[0]): string => {
    if (failure.kind !== 'problem' || !failure.problem.refusal) return failureWords(failure, t);
    const { refusal } = failure.problem;
    return refusal === 'stale' ? approving.stale : { ...t.refusals, ...refusals }[refusal];
  };
  return (
    <Panel title={state.title(name)}>
      <p className={styles.text}>
        {approved
          ? state.approved(approved.by.name ?? t.someone, approved.role, moment(approved.at, today, t))
          : state.draft}{' '}
        {state.asOf(moment(at, today, t))}
      </p>
      {approved && closes !== null && <p className={styles.text}>{state.closed(closes)}</p>}
      {approvedSince !== null && (
        <p className={styles.text}>{state.approvedSince(t.dates.month(`${approvedSince}-01`, today))}</p>
      )}
      {may.edit && !may.approve && <p className={styles.text}>{state.onlyApprovers}</p>}
      {may.approve && isDirty && <p className={styles.text}>{state.saveFirst}</p>}
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {may.approve && (
          <Approve
            report={report}
            isHeld={isDirty}
            approve={() => done(reports.approve(month, revision), approving.done)}
          />
        )}
        {may.edit && (
          <Button onClick={() => void done(reports.renew(month, revision), state.renewed)}>{state.renew}</Button>
        )}
        {template}
        <FileButtons api={api} plan={plan} month={month} name={name} />
      </div>
    </Panel>
  );
}
