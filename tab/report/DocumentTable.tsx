import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportBlock } from '../api/reportSchema.ts';
import { useNarrow } from '../shared/useNarrow.ts';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  // Only a word that is longer than its column is parted: figures' columns are narrow, and so are their headings.
  cell: {
    padding: '4px 6px',
    border: LINE,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right' },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: LINE },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: '0 8px' },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** A table of the report; where there is no room for one, each row with the names of its columns beside what they say. */
export function DocumentTable({ table }: { readonly table: Extract<ReportBlock, { kind: 'table' }> }) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const { caption, head, rows, numeric } = table;
  const align = (column: number) => (numeric.includes(column) ? ` ${styles.number}` : '');
  if (isNarrow) {
    return (
      <ul className={styles.list} aria-label={caption}>
        {rows.map((row, index) => (
          <li key={index} className={styles.row}>
            <dl className={styles.facts}>
              {row.map((cell, column) => (
                <Fact key={head[column]} name={head[column] ?? ''} value={cell} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" className={`${styles.cell} ${styles.head}${align(column)}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={head[column]} className={`${styles.cell}${align(column)}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
