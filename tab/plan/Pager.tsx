import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

export function Pager({ page, pages, turn }: Props) {
  const styles = useStyles();
  const t = useTexts();
  if (pages < 2) return null;
  return (
    <nav className={styles.root} aria-label={t.table.pages}>
      <Button disabledFocusable={page === 0} onClick={() => turn(Math.max(0, page - 1))}>
        {t.table.previous}
      </Button>
      <span aria-live="polite">{t.table.page(page + 1, pages)}</span>
      <Button disabledFocusable={page === pages - 1} onClick={() => turn(Math.min(pages - 1, page + 1))}>
        {t.table.next}
      </Button>
    </nav>
  );
}
