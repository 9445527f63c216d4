import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PlanHead, ReportsAnswer } from '../api/schemas.ts';
import type { Api } from '../client/api.ts';
import { reportApi } from '../client/reportApi.ts';
import { useRead } from '../client/useRead.ts';
import { Notice } from '../shared/Notice.tsx';
import { Panel } from '../shared/Panel.tsx';
import { PlanChoice } from '../shared/PlanChoice.tsx';
import { ReadPage } from '../shared/ReadPage.tsx';
import { useNotice } from '../shared/useNotice.ts';
import { useTexts } from '../texts.ts';
import { MonthReport } from './MonthReport.tsx';
import { Reports } from './Reports.tsx';
import { useReportTexts } from './useReportTexts.ts';

interface Props {
  readonly api: Api;
  /** The plan that is looked at, among those there are. */
  readonly plan: string;
  readonly plans: readonly PlanHead[];
  readonly choose: (plan: string) => void;
  /** The month that a link has led to. */
  readonly first: string | null;
}

/** The reports of a plan to the board: the draft first, and those that are there to be read. */
export function ReportPage({ api, plan, plans, choose, first }: Props) {
  const words = useReportTexts();
  const reports = useMemo(() => reportApi(api, plan), [api, plan]);
  const { reading, retry } = useRead(reports.list);
  const [chosen, setChosen] = useState(first);
  const { notice, tell, forget } = useNotice();
  const done = (text: string) => {
    tell(text);
    retry();
  };
  const make = async () => {
    const made = await reports.draft();
    if (made.ok) done(words.state.made);
    else retry();
  };
  return (
    <>
      <ReadPage title={words.title} reading={reading} retry={retry}>
        {(answer) => {
          const month = answer.reports.find((one) => one.month === chosen)?.month ?? answer.reports[0]?.month;
          return (
            <>
              <PlanChoice plans={plans} chosen={plan} choose={choose} />
              <Missing answer={answer} make={make} />
              {month !== undefined && (
                <>
                  <MonthReport key={month} api={api} reports={reports} month={month} onDone={done} />
                  <Reports api={api} plan={plan} answer={answer} shown={month} onShow={setChosen} />
                </>
              )}
            </>
          );
        }}
      </ReadPage>
      <Notice notice={notice} onGone={forget} />
    </>
  );
}

interface MissingProps {
  readonly answer: ReportsAnswer;
  readonly make: () => Promise<void>;
}

/** What there is to do while last month has no report; nothing for those who may not have one made. */
function Missing({ answer: { next, reports, today }, make }: MissingProps) {
  const t = useTexts();
  const { list, none } = useReportTexts();
  if (next === null && reports.length > 0) return null;
  return (
    <Panel title={reports.length === 0 ? none.title : list.none(t.dates.month(`${next}-01`, today))} note={none.text}>
      {next !== null && (
        <div>
          <Button appearance="primary" onClick={() => void make()}>
            {none.make(t.dates.month(`${next}-01`, today))}
          </Button>
        </div>
      )}
    </Panel>
  );
}
