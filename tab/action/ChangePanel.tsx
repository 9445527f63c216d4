import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionDetail } from '../api/actionSchema.ts';
import type { Change } from '../client/api.ts';
import { Icon } from '../shared/icons.tsx';
import { useTexts, type Texts } from '../texts.ts';
import { DateForm } from './DateForm.tsx';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  faint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly action: ActionDetail;
  readonly today: string;
  readonly isSaving: boolean;
  readonly make: (change: Change) => Promise<boolean>;
}

/** In order of how often it is the answer. */
const OFFERED = ['done', 'inProgress', 'notStarted', 'paused', 'withdrawn'] as const;

/** Everything this reader may do with the action now, and nothing else. */
export function ChangePanel({ action, today, isSaving, make }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [isDating, setDating] = useState(false);
  const { may } = action;
  const offered = OFFERED.filter((status) => may.setStatus.includes(status));
  const nothing = offered.length === 0 && !may.moveDate && may.undo === null;
  return (
    <Section title={t.action.setStatus}>
      {nothing && <p className={styles.faint}>{t.action.readOnly}</p>}
      <div className={styles.buttons}>
        {offered.map((status) => (
          <Button
            key={status}
            appearance={status === 'done' ? 'primary' : 'secondary'}
            icon={status === 'done' ? <Icon name="check" /> : undefined}
            disabledFocusable={isSaving}
            onClick={() => void make({ verb: 'status.set', data: { to: status } })}
          >
            {labelOf(status, action, t)}
          </Button>
        ))}
        {may.moveDate && (
          <Button aria-expanded={isDating} onClick={() => setDating(!isDating)}>
            {t.action.newDate}
          </Button>
        )}
        {may.undo !== null && (
          <Button
            icon={<Icon name="undo" />}
            disabledFocusable={isSaving}
            onClick={() => void make({ verb: 'status.undo', data: { change: may.undo ?? '' } })}
          >
            {t.action.undo}
          </Button>
        )}
        {may.reject && (
          <Button
            appearance="subtle"
            disabledFocusable={isSaving}
            onClick={() => void make({ verb: 'owner.reject', data: {} })}
          >
            {t.action.notMine}
          </Button>
        )}
      </div>
      {isDating && may.moveDate && (
        <DateForm
          action={action.id}
          today={today}
          isSaving={isSaving}
          onCancel={() => setDating(false)}
          save={async (date, reason) => {
            const isKept = await make({ verb: 'date.set', data: { date, reason } });
            if (isKept) setDating(false);
            return isKept;
          }}
        />
      )}
    </Section>
  );
}

function labelOf(status: (typeof OFFERED)[number], { may }: ActionDetail, t: Texts): string {
  if (status !== 'done' || may.speaksFor === 'all') return t.action[status];
  return may.speaksFor === 'unit' ? t.action.unitDone : t.action.partDone;
}
