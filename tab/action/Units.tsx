import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionDetail } from '../api/actionSchema.ts';
import { Icon } from '../shared/icons.tsx';
import { dayOf } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  warn: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  role: { fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300, tableLayout: 'fixed' },
  cell: {
    padding: '6px 8px 6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, borderTop: 'none' },
  done: { color: tokens.colorPaletteGreenForeground1, display: 'inline-flex', alignItems: 'center', gap: '4px' },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
});

/** Who answers for it: each role, and behind a role that many units share, how each unit stands. */
export function Units({ action, today }: { readonly action: ActionDetail; readonly today: string }) {
  const styles = useStyles();
  const t = useTexts();
  const { units } = action;
  const shared = action.answerers.filter(({ unit }) => unit !== null);
  return (
    <>
      <Section title={t.action.responsible}>
        <ul className={styles.list}>
          {action.responsible.map(({ role, name, lead, held }) => {
            const people = action.answerers.filter((one) => one.role === name && one.unit === null);
            return (
              <li key={role}>
                <span className={styles.role}>{name}</span>
                {lead && <span className={styles.faint}> · {t.action.lead}</span>}
                {people.map(({ person, done }) => (
                  <div key={person.id} className={styles.faint}>
                    {person.name ?? t.someone}
                    {done !== null && ` · ${t.action.part}: ${t.action.reported} ${t.dates.day(dayOf(done), today)}`}
                  </div>
                ))}
                {!held && <div className={styles.warn}>{t.action.nobody}</div>}
              </li>
            );
          })}
        </ul>
      </Section>
      {shared.length > 0 && (
        <Section title={t.action.units}>
          <table className={styles.table}>
            {units && <caption className={styles.caption}>{t.action.unitsDone(units.done, units.of)}</caption>}
            <thead>
              <tr>
                {[t.action.unit, t.action.manager, t.action.status].map((word) => (
                  <th key={word} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shared.map(({ unit, person, done, role }) => (
                <tr key={`${role}|${unit}|${person.id}`}>
                  <th scope="row" className={styles.cell}>
                    {unit}
                  </th>
                  <td className={styles.cell}>{person.name ?? t.someone}</td>
                  <td className={styles.cell}>
                    {done !== null || action.status === 'done' ? (
                      <span className={styles.done}>
                        <Icon name="check" size={14} />
                        {done === null ? t.action.reported : `${t.action.reported} ${t.dates.day(dayOf(done), today)}`}
                      </span>
                    ) : (
                      <span className={styles.faint}>{t.action.notYet}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
