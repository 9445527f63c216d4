import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Api } from '../client/api.ts';
import { saveFile } from '../client/saveFile.ts';
import { useReportTexts } from './useReportTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** What is offered; the API has CSV as well. */
const OFFERED = ['docx', 'xlsx', 'pdf'] as const;

interface Props {
  readonly api: Api;
  readonly plan: string;
  /** As the API names it, and as one reads it. */
  readonly month: string;
  readonly name: string;
  readonly size?: 'small' | 'medium';
}

/** One report, to be had as a file. */
export function FileButtons({ api, plan, month, name, size = 'medium' }: Props) {
  const styles = useStyles();
  const { list } = useReportTexts();
  const [isFetching, setFetching] = useState(false);
  const [failed, setFailed] = useState(false);
  const fetchFile = async (as: (typeof OFFERED)[number]) => {
    setFetching(true);
    const file = await api.reportFile(plan, `${month}.${as}`);
    setFailed(!file.ok);
    if (file.ok) saveFile(file.value);
    setFetching(false);
  };
  return (
    <div className={styles.root}>
      {OFFERED.map((as) => (
        <Button
          key={as}
          size={size}
          disabledFocusable={isFetching}
          aria-label={list.get(list.files[as], name)}
          onClick={() => void fetchFile(as)}
        >
          {list.files[as]}
        </Button>
      ))}
      {failed && (
        <p className={styles.problem} role="alert">
          {list.failed}
        </p>
      )}
    </div>
  );
}
