import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts.ts';
import { Icon } from './icons.tsx';

export interface NoticeContent {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

/** Long enough to read and to reach; it waits while somebody points at it or has the focus in it. */
const SHOWN_MS = 8000;

const useStyles = makeStyles({
  area: {
    position: 'fixed',
    bottom: tokens.spacingVerticalXL,
    left: '50%',
    transform: 'translateX(-50%)',
    width: 'max-content',
    maxWidth: 'calc(100vw - 32px)',
    zIndex: 1_000_001,
  },
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '8px 8px 8px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase300,
  },
  sign: { display: 'inline-flex', color: tokens.colorPaletteGreenForeground1 },
});

/** Says what was saved, without taking the focus, and offers to take it back. */
export function Notice({ notice, onGone }: { readonly notice: NoticeContent | null; readonly onGone: () => void }) {
  const styles = useStyles();
  const t = useTexts();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || isHeld) return undefined;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, onGone]);
  const undo = notice?.undo;
  return (
    <div className={styles.area} role="status">
      {notice && (
        <div
          className={styles.notice}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className={styles.sign}>
            <Icon name="check" />
          </span>
          <span>{notice.text}</span>
          {undo && (
            <Button size="small" icon={<Icon name="undo" />} onClick={undo}>
              {t.action.undo}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="cross" />}
            aria-label={t.saved.dismiss}
            onClick={onGone}
          />
        </div>
      )}
    </div>
  );
}
