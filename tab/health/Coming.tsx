import { makeStyles, tokens } from '@fluentui/react-components';
import type { HealthAnswer } from '../api/healthSchema.ts';
import { Lines } from '../shared/Lines.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  date: {
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '::first-letter': { textTransform: 'uppercase' },
  },
  cards: { padding: '0 12px' },
});

interface Props {
  readonly days: HealthAnswer['coming'];
  readonly today: string;
}

/** The reminders of the coming fortnight, day by day: to whom, when and about how much. */
export function Coming({ days, today }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const { title, none, note, time, cards, ...words } = t.health.coming;
  if (days.length === 0) return <Panel title={title} note={none} />;
  return (
    <Panel title={title} note={note}>
      {days.map((day) => (
        <div key={day.date} className={styles.day}>
          <h3 className={styles.date}>
            {t.dates.weekdayDay(day.date, today)} · {cards(day.cards.length)}
          </h3>
          <div className={styles.cards}>
            <Lines
              lines={day.cards.map((card) => ({
                key: `${card.person.id}|${card.form}`,
                title: card.person.name ?? t.health.nameless,
                texts: [words[card.form](card.actions)],
                note: time(card.time.slice(0, 2), card.time.slice(3)),
              }))}
            />
          </div>
        </div>
      ))}
    </Panel>
  );
}
