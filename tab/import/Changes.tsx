import type { WireDraft } from '../api/importSchema.ts';
import { Group } from '../shared/Group.tsx';
import { Lines } from '../shared/Lines.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

/** What a newer version of a plan changes in the one that is in force. */
export function Changes({ changes }: { readonly changes: NonNullable<WireDraft['changes']> }) {
  const styles = useImportStyles();
  const t = useImportTexts();
  const { title, unchanged, changed, added, gone } = changes;
  const quoted = (words: string) => (words === '' ? t.changes.empty : words);
  const named = ({ number, title: name }: { readonly number: string; readonly title: string }) => `${number} ${name}`;
  return (
    <Panel title={t.changes.title(title)}>
      <p className={styles.text}>
        {t.changes.counts(unchanged, changed.length, added.length, gone.length)}. {t.changes.kept}
      </p>
      {changed.length > 0 && (
        <Group title={t.changes.changed}>
          <Lines
            lines={changed.map((one) => ({
              key: one.number,
              title: named(one),
              texts: one.cells.map(
                ({ cell, from, to }) => `${t.changes.cells[cell]}: ${t.changes.was(quoted(from), quoted(to))}`,
              ),
            }))}
          />
        </Group>
      )}
      {added.length > 0 && (
        <Group title={t.changes.added}>
          <Lines lines={added.map((one) => ({ key: one.number, title: named(one) }))} />
        </Group>
      )}
      {gone.length > 0 && (
        <Group title={t.changes.gone}>
          <Lines lines={gone.map((one) => ({ key: one.number, title: named(one) }))} />
        </Group>
      )}
    </Panel>
  );
}
