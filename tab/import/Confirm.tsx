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

/** The kit gives both buttons one narrow column each, in which their words would break. */
const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

interface Props {
  readonly title: string;
  readonly words: readonly string[];
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Asks once more before something that cannot be taken back. Escape is a no. */
export function Confirm({ title, words, no, yes, onNo, onYes }: Props) {
  const styles = useStyles();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onNo();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {words.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} onClick={onNo}>
              {no}
            </Button>
            <Button className={styles.button} onClick={onYes}>
              {yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
