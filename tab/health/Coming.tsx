import type { HealthAnswer } from '../api/healthSchema.ts';
import { Group } from '../shared/Group.tsx';
import { Lines } from '../shared/Lines.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';

interface Props {
  readonly days: HealthAnswer['coming'];
  readonly today: string;
}

/** The reminders of the coming fortnight, day by day: to whom, when and about how much. */
export function Coming({ days, today }: Props) {
  const t = useTexts();
  const { title, none, note, time, cards, ...words } = t.health.coming;
  if (days.length === 0) return <Panel title={title} note={none} />;
  return (
    <Panel title={title} note={note}>
      {days.map((day) => (
        <Group key={day.date} title={`${t.dates.weekdayDay(day.date, today)} · ${cards(day.cards.length)}`}>
          <Lines
            lines={day.cards.map((card) => ({
              key: `${card.person.id}|${card.form}`,
              title: card.person.name ?? t.health.nameless,
              texts: [words[card.form](card.actions)],
              note: time(card.time.slice(0, 2), card.time.slice(3)),
            }))}
          />
        </Group>
      ))}
    </Panel>
  );
}
