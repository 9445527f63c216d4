import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    minHeight: '60vh',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    maxWidth: '46ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly title: string;
  readonly text?: string | undefined;
  readonly button?: { readonly label: string; readonly press: () => void } | undefined;
}

/** A page that has one thing to say, and at most one thing to do about it. */
export function Message({ title, text, button }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {button && (
        <Button appearance="primary" onClick={button.press}>
          {button.label}
        </Button>
      )}
    </main>
  );
}
