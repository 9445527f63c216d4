import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Conflict } from '../client/useAction.ts';
import { changeWords, moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';

/** The kit gives both buttons one narrow column each, in which their words would break. */
const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

interface Props {
  readonly conflict: Conflict;
  readonly today: string;
  readonly onLeave: (how: 'show' | 'save') => void;
}

/** Somebody was quicker: what they did, and the choice to look at it or to save one's own all the same. */
export function ConflictDialog({ conflict: { since }, today, onLeave }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const last = since.at(-1);
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.conflict.title}</DialogTitle>
          <DialogContent>
            {last && <p>{t.conflict.changedBy(last.by.name ?? t.someone, moment(last.at, today, t))}</p>}
            <ul>
              {since.map((entry) => (
                <li key={entry.id}>{changeWords(entry, today, t)}</li>
              ))}
            </ul>
            <p>{t.conflict.stillOpen}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} onClick={() => onLeave('show')}>
              {t.conflict.show}
            </Button>
            <Button className={styles.button} onClick={() => onLeave('save')}>
              {t.conflict.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
