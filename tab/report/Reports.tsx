import { Button, makeStyles } from '@fluentui/react-components';
import type { ReportsAnswer } from '../api/schemas.ts';
import type { Api } from '../client/api.ts';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';
import { FileButtons } from './FileButtons.tsx';
import { useReportTexts } from './useReportTexts.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { flex: '1 1 260px', minWidth: 0 },
});

interface Props {
  readonly api: Api;
  readonly plan: string;
  readonly answer: ReportsAnswer;
  /** The month that is shown above. */
  readonly shown: string;
  readonly onShow: (month: string) => void;
}

/** The monthly reports to the board, newest first: each to be read above, and to be had as a file. */
export function Reports({ api, plan, answer: { reports, today }, shown, onShow }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const { list } = useReportTexts();
  return (
    <Panel title={list.title}>
      <ul className={styles.list}>
        {reports.map(({ month, approvedOn, done, total, late }) => {
          const name = t.dates.month(`${month}-01`, today);
          return (
            <li key={month} className={styles.item}>
              <span className={styles.words}>
                {[
                  list.month(name),
                  approvedOn === null ? list.draft : list.approved(t.dates.day(approvedOn, today)),
                  list.done(done, total),
                  list.late(late),
                ].join(' · ')}
              </span>
              <Button
                size="small"
                aria-pressed={month === shown}
                aria-label={list.showOf(name)}
                onClick={() => onShow(month)}
              >
                {list.show}
              </Button>
              <FileButtons api={api} plan={plan} month={month} name={name} size="small" />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
