import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { WireDraftRow } from '../api/importSchema.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    alignSelf: 'start',
  },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  mark: {
    color: tokens.colorPaletteYellowForeground2,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});

interface Props {
  readonly row: WireDraftRow;
  readonly action: WireDraftRow['actions'][number];
  /** Words to point out in it. */
  readonly mark?: string;
}

/** What the document itself says, cell by cell, and where it stands. */
export function Source({ row, action, mark = '' }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const where = t.source.place(row.place.page, row.place.sheet, row.place.line);
  const cells = [
    ...(row.section === null ? [] : [['', row.section] as const]),
    [t.source.need, row.title] as const,
    [t.source.text, action.text || row.text] as const,
    [t.source.dateText, row.dateText] as const,
    [t.source.responsibleText, row.responsibleText] as const,
    ...row.others.map(({ heading, text }) => [heading, text] as const),
  ];
  return (
    <div className={styles.root}>
      <p className={page.faint}>{where === '' ? t.source.title : `${t.source.title}: ${where}`}</p>
      <dl className={styles.cells}>
        {cells.map(([name, words], place) => (
          // The columns of a document may have the same name twice.
          <Fragment key={`${place} ${name}`}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{words === '' ? t.source.empty : <Marked words={words} mark={mark} />}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function Marked({ words, mark }: { readonly words: string; readonly mark: string }) {
  const styles = useStyles();
  const at = mark === '' ? -1 : words.indexOf(mark);
  if (at < 0) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <mark className={styles.mark}>{mark}</mark>
      {words.slice(at + mark.length)}
    </>
  );
}
