import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Refusal } from '../../domain/change.ts';
import type { Editing } from '../client/useEditing.ts';
import { useTexts } from '../texts.ts';
import { failureWords } from './words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bar: { alignSelf: 'stretch' },
});

interface Props<F> {
  readonly editing: Editing<F>;
  readonly label: string;
  /** What is said once it is kept. */
  readonly onSaved: () => void;
  /** Words of this form for a refusal, where they are other than those of an action. */
  readonly refusals?: Partial<Record<Refusal, string>>;
}

/** The end of a form: why it was not kept, and the buttons. A form that nobody has touched cannot be saved. */
export function EditingBar<F>({ editing, label, onSaved, refusals = {} }: Props<F>) {
  const styles = useStyles();
  const t = useTexts();
  const { refusal, failure, isConflict, isDirty, isSaving, save, discard } = editing;
  const trouble = isConflict
    ? t.editing.conflict
    : refusal
      ? (refusals[refusal] ?? t.refusals[refusal])
      : failure && failureWords(failure, t);
  return (
    <div className={styles.root}>
      {trouble && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isSaving || !isDirty}
          onClick={() => void save().then((isKept) => isKept && onSaved())}
        >
          {isConflict ? t.conflict.save : label}
        </Button>
        {isDirty && <Button onClick={discard}>{isConflict ? t.conflict.show : t.editing.discard}</Button>}
      </div>
    </div>
  );
}
