import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ActionRow } from '../api/actionSchema.ts';
import { StatusPill } from '../shared/StatusPill.tsx';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  link: { textAlign: 'left', minHeight: '24px' },
});

interface Props {
  readonly rows: readonly ActionRow[];
  readonly onOpen: (row: ActionRow) => void;
}

/** The actions that this one leans on, each to be opened in its place. Nothing when it stands by itself. */
export function Linked({ rows, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts();
  if (rows.length === 0) return null;
  return (
    <Section title={t.action.leansOn}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <Link as="button" inline className={styles.link} onClick={() => onOpen(row)}>
              {`${row.number} ${row.title}`}
            </Link>
            <StatusPill row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
