import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '::first-letter': { textTransform: 'uppercase' },
  },
  content: { padding: '0 12px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** What belongs together within a panel: a day, a role. */
export function Group({ title, note, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.content}>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        {children}
      </div>
    </div>
  );
}
