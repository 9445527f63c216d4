import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportAnswer, ReportBlock } from '../api/reportSchema.ts';
import { Panel } from '../shared/Panel.tsx';
import { useReportTexts } from './useReportTexts.ts';
import { DocumentTable } from './DocumentTable.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '860px',
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 24px' },
  first: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  second: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  gap: { padding: '4px 8px', border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  list: { margin: 0, paddingLeft: '20px' },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  readonly document: ReportAnswer['document'];
  readonly isDraft: boolean;
  /** The table that the file ends with, fetched when it is asked for. */
  readonly appendix: () => Promise<ReportBlock | undefined>;
}

/** The report as text: what the file says, in the same order and with the same gaps. */
export function DocumentView({ document, isDraft, appendix }: Props) {
  const styles = useStyles();
  const { preview } = useReportTexts();
  const [shown, setShown] = useState<ReportBlock | null>(null);
  const toggle = async () => setShown(shown ? null : ((await appendix()) ?? null));
  return (
    <Panel title={isDraft ? preview.title : preview.approved} note={preview.note}>
      <article className={styles.page} lang={document.lang} aria-label={document.title}>
        {document.head.map(([left, right]) => (
          <div key={left} className={styles.head}>
            <span>{left}</span>
            <span>{right}</span>
          </div>
        ))}
        {document.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
        {shown && <Block block={shown} />}
      </article>
      <Button className={styles.button} aria-expanded={shown !== null} onClick={() => void toggle()}>
        {shown ? preview.hideAppendix : preview.showAppendix(document.appendix)}
      </Button>
    </Panel>
  );
}

/** Headings one step below the panel's own, so that the page keeps one outline. */
function Block({ block }: { readonly block: ReportBlock }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className={styles.first}>{block.text}</h3>
      ) : (
        <h4 className={styles.second}>{block.text}</h4>
      );
    case 'paragraph':
      return (
        <p
          className={mergeClasses(
            styles.text,
            block.look === 'small' && styles.small,
            block.look === 'gap' && styles.gap,
          )}
        >
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <DocumentTable table={block} />;
  }
}
