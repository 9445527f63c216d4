import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { OwnSettings, SettingsAnswer } from '../api/settingsSchema.ts';
import type { Outcome } from '../client/api.ts';
import { useEditing } from '../client/useEditing.ts';
import { Choice } from '../shared/Choice.tsx';
import { EditingBar } from '../shared/EditingBar.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useSettingsTexts } from './useSettingsTexts.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  day: { maxWidth: '220px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The choice of no day and of nobody: neither days nor ids are empty. */
const NONE = '';
const DAYS = ['1', '2', '3', '4', '5'] as const;
const LANGUAGES = ['teams', 'sv', 'en'] as const;

interface Props {
  readonly answer: SettingsAnswer;
  readonly send: (own: OwnSettings, revision: string) => Promise<Outcome<unknown>>;
  readonly onConflict: () => void;
  readonly onSaved: (words: string) => void;
}

/** When and how one is reminded oneself, and who answers while one is away. */
export function OwnForm({ answer: { own, people, times, today }, send, onConflict, onSaved }: Props) {
  const styles = useStyles();
  const { own: words, languages, clock } = useSettingsTexts();
  const { revision, ...settings } = own;
  // A stand-in whose time has passed would make the form refuse whatever else is saved.
  const isAway = settings.pausedUntil !== null && settings.pausedUntil >= today;
  const given: OwnSettings = isAway ? settings : { ...settings, pausedUntil: null, standIn: null };
  const editing = useEditing(
    given,
    revision,
    (edit, base) => send({ ...given, ...edit }, base),
    onConflict,
    'own settings',
  );
  const { values, set } = editing;
  return (
    <Panel title={words.title} note={words.quiet}>
      <div className={styles.fields}>
        <Choice
          label={words.day}
          hint={values.day === null ? words.noneMeans : undefined}
          value={values.day === null ? NONE : (DAYS[values.day - 1] ?? NONE)}
          options={[...DAYS.map((day) => [day, words.weekdays[Number(day) as 1]] as const), [NONE, words.none]]}
          onChange={(day) => set('day', day === NONE ? null : (Number(day) as 1))}
        />
        <Choice
          label={words.time}
          value={values.time}
          options={times.map((time) => [time, clock(time)])}
          onChange={(time) => set('time', time)}
        />
        <Checkbox label={words.eve} checked={values.eve} onChange={(_, { checked }) => set('eve', checked === true)} />
        <Field className={styles.day} label={words.until}>
          <Input
            type="date"
            min={today}
            value={values.pausedUntil ?? ''}
            onChange={(_, { value }) => set('pausedUntil', value === '' ? null : value)}
          />
        </Field>
        <Choice
          label={words.standIn}
          value={values.standIn ?? NONE}
          options={[[NONE, words.nobody], ...people.map(({ id, name }) => [id, name ?? id] as const)]}
          onChange={(person) => set('standIn', person === NONE ? null : person)}
        />
        <Choice
          label={words.language}
          value={values.language}
          options={LANGUAGES.map((one) => [one, languages[one]])}
          onChange={(language) => set('language', language)}
        />
        <EditingBar
          editing={editing}
          label={words.save}
          refusals={{ badDate: words.badUntil }}
          onSaved={() => onSaved(`${words.saved}.`)}
        />
      </div>
    </Panel>
  );
}
