import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { RoleEditor, type Role } from './RoleEditor.tsx';
import { useEditTexts } from './useEditTexts.ts';

const useStyles = makeStyles({ root: { paddingTop: tokens.spacingVerticalS } });

export type EditProps = Omit<Parameters<typeof RoleEditor>[0], 'role'>;

/** The way to change a role, folded until somebody wants to. */
export function EditRole({ role, ...props }: EditProps & { readonly role: Role }) {
  const styles = useStyles();
  const t = useEditTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.root}>
      <Button size="small" aria-expanded={isOpen} aria-label={t.openFor(role.name)} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t.close : t.open}
      </Button>
      {isOpen && <RoleEditor role={role} {...props} />}
    </div>
  );
}
