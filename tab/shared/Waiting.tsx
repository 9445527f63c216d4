import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** What comes at once should not flicker; what takes longer gets the shape of what is coming, never a bare spinner. */
const GRACE_MS = 300;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL },
  line: {
    height: '48px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  first: { height: '120px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Lines where the content will be, once waiting is worth mentioning. */
export function Waiting({ label, lines = 6 }: { readonly label: string; readonly lines?: number }) {
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.root} aria-busy="true">
      <span role="status" className={styles.hidden}>
        {isLong ? label : ''}
      </span>
      {isLong &&
        Array.from({ length: lines }, (_, line) => (
          <div key={line} className={line === 0 ? `${styles.line} ${styles.first}` : styles.line} aria-hidden="true" />
        ))}
    </div>
  );
}
