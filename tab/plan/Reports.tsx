import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReportsAnswer } from '../api/schemas.ts';
import type { Api } from '../client/api.ts';
import { saveFile } from '../client/saveFile.ts';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { flex: '1 1 260px' },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

type Report = ReportsAnswer['reports'][number];
/** What the list offers; the API has CSV as well. */
const OFFERED = ['docx', 'xlsx', 'pdf'] as const;

/** The monthly reports to the board, newest first, each to be had as a file. Nothing while there are none. */
export function Reports({ api, plan }: { readonly api: Api; readonly plan: string }) {
  const styles = useStyles();
  const t = useTexts();
  const [answer, setAnswer] = useState<ReportsAnswer | null>(null);
  const [fetching, setFetching] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    void api.reports(plan).then((asked) => {
      if (!isGone) setAnswer(asked.ok ? asked.value : null);
    });
    return () => {
      isGone = true;
    };
  }, [api, plan]);

  if (!answer || answer.reports.length === 0) return null;
  const month = (report: Report) => t.dates.month(`${report.month}-01`, answer.today);
  const fetchFile = async (name: string) => {
    setFetching(name);
    const file = await api.reportFile(plan, name);
    setFailed(!file.ok);
    if (file.ok) saveFile(file.value);
    setFetching(null);
  };
  return (
    <section className={styles.root} aria-label={t.reports.title}>
      <h2 className={styles.title}>{t.reports.title}</h2>
      {failed && (
        <p className={styles.problem} role="alert">
          {t.reports.failed}
        </p>
      )}
      <ul className={styles.list}>
        {answer.reports.map((report) => (
          <li key={report.month} className={styles.item}>
            <span className={styles.words}>
              {[
                t.reports.month(month(report)),
                report.approvedOn === null
                  ? t.reports.draft
                  : t.reports.approved(t.dates.day(report.approvedOn, answer.today)),
                t.reports.done(report.done, report.total),
                t.reports.late(report.late),
              ].join(' · ')}
            </span>
            {OFFERED.map((as) => (
              <Button
                key={as}
                size="small"
                disabled={fetching !== null}
                aria-label={t.reports.get(t.reports.files[as], month(report))}
                onClick={() => void fetchFile(`${report.month}.${as}`)}
              >
                {t.reports.files[as]}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
