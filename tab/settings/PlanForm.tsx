import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSettingsChoice, SettingsAnswer } from '../api/settingsSchema.ts';
import type { Outcome } from '../client/api.ts';
import { useEditing } from '../client/useEditing.ts';
import { Choice } from '../shared/Choice.tsx';
import { EditingBar } from '../shared/EditingBar.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useSettingsTexts } from './useSettingsTexts.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hours: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}` },
  switches: { display: 'flex', flexDirection: 'column' },
});

interface Props {
  readonly plan: SettingsAnswer['plans'][number];
  readonly answer: SettingsAnswer;
  readonly send: (chosen: PlanSettingsChoice, revision: string) => Promise<Outcome<unknown>>;
  readonly onConflict: () => void;
  readonly onSaved: (words: string) => void;
}

/** What the owner of a plan chooses for everybody who works with it. */
export function PlanForm({ plan, answer: { channels, times }, send, onConflict, onSaved }: Props) {
  const styles = useStyles();
  const { plan: words, clock, noChannel } = useSettingsTexts();
  const { id: _, title, revision, ...given } = plan;
  const editing = useEditing<PlanSettingsChoice>(
    given,
    revision,
    (edit, base) => send({ ...given, ...edit }, base),
    onConflict,
    `settings ${plan.id}`,
  );
  const { values, set } = editing;
  // What was chosen once stays to be seen, wherever the channel is now.
  const offered = channels.filter(({ id, reachable }) => reachable || id === given.channel);
  const isLost = given.channel.startsWith('19:') && offered.every(({ id }) => id !== given.channel);
  const named = (name: string | null, isThere: boolean) =>
    isThere ? (name ?? words.namelessChannel) : words.lostChannel(name ?? words.namelessChannel);
  return (
    <Panel title={words.of(title)} note={words.strictest}>
      <div className={styles.fields}>
        <div className={styles.hours}>
          <Choice
            label={words.from}
            value={values.from}
            options={times.map((time) => [time, clock(time)])}
            onChange={(time) => set('from', time)}
          />
          <Choice
            label={words.to}
            value={values.to}
            options={[...times, ...(times.includes('17:00') ? [] : ['17:00'])].map((time) => [time, clock(time)])}
            onChange={(time) => set('to', time)}
          />
        </div>
        <div className={styles.switches}>
          <Checkbox
            label={words.squeeze}
            checked={values.squeezeDays}
            onChange={(_event, { checked }) => set('squeezeDays', checked === true)}
          />
          <Checkbox
            label={words.escalation}
            checked={values.escalation}
            onChange={(_event, { checked }) => set('escalation', checked === true)}
          />
          <Checkbox
            label={words.july}
            checked={values.julyPause}
            onChange={(_event, { checked }) => set('julyPause', checked === true)}
          />
        </div>
        <Choice
          label={words.channel}
          hint={channels.length === 0 ? words.addToChannel : undefined}
          value={values.channel}
          options={[
            ...offered.map(({ id, name, reachable }) => [id, named(name, reachable)] as const),
            ...(isLost ? [[given.channel, named(null, false)] as const] : []),
            ['next', words.nextChannel],
            ['none', words.noChannel],
          ]}
          onChange={(channel) => set('channel', channel)}
        />
        <EditingBar
          editing={editing}
          label={words.save}
          refusals={{ badDate: words.wrongHours, badPayload: noChannel }}
          onSaved={() => onSaved(`${words.saved}.`)}
        />
      </div>
    </Panel>
  );
}
