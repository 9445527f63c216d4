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
import type { ReactNode } from 'react';

/** The kit gives both buttons one narrow column each, in which their words would break. */
const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** The choice that loses nothing. Escape is one as well. */
  readonly safe: string;
  readonly other: string;
  readonly onSafe: () => void;
  readonly onOther: () => void;
  readonly children: ReactNode;
}

/**
 * Asks before something that cannot be taken back. The button that leads to it carries `useRestoreFocusTarget`, where the
 * focus is then again.
 */
export function Ask({ isOpen, title, safe, other, onSafe, onOther, children }: Props) {
  const styles = useStyles();
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onSafe();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} onClick={onSafe}>
              {safe}
            </Button>
            <Button className={styles.button} onClick={onOther}>
              {other}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
