import { Field, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeopleAnswer, RoleWrite } from '../api/peopleSchema.ts';
import type { Api, Failure } from '../client/api.ts';
import { EndForm } from './EndForm.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { Spellings } from './Spellings.tsx';
import { useEditTexts } from './useEditTexts.ts';

export type Role = PeopleAnswer['roles'][number];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  bar: { alignSelf: 'stretch' },
  date: { width: '220px' },
});

interface Props {
  readonly api: Api;
  readonly role: Role;
  readonly units: readonly string[];
  readonly today: string;
  /** What has become of it all, and what to say of that. */
  readonly onAnswer: (answer: PeopleAnswer, said: string) => void;
  /** The role is no longer as it was shown. */
  readonly onStale: () => void;
}

/** A role to change: who holds it from now on, until when, and what else plans call it. */
export function RoleEditor({ api, role, units, today, onAnswer, onStale }: Props) {
  const styles = useStyles();
  const t = useEditTexts();
  const [from, setFrom] = useState(today);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const say = async (wanted: RoleWrite): Promise<boolean> => {
    setSaving(true);
    setTrouble(null);
    const path = `/people/${encodeURIComponent(role.id)}`;
    const answer = await api.write<PeopleAnswer>('POST', path, wanted, role.revision);
    setSaving(false);
    if (answer.ok) onAnswer(answer.value, t.saved(role.name));
    else {
      setTrouble(wordsOf(answer.failure));
      if (answer.failure.kind === 'problem' && answer.failure.problem.code === 'stale') onStale();
    }
    return answer.ok;
  };
  const wordsOf = (failure: Failure): string => {
    const known: Partial<Record<string, string>> = t.refusals;
    return (failure.kind === 'problem' && known[failure.problem.refusal ?? '']) || t.refusals.other;
  };
  return (
    <div className={styles.root}>
      {trouble !== null && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {role.holders.map((holder) => (
        <EndForm
          key={`${holder.id} ${holder.to ?? ''}`}
          holder={holder}
          isSaving={isSaving}
          save={(to) => say({ kind: 'end', holding: holder.id, to })}
        />
      ))}
      {role.kind !== 'elected' && (
        <>
          <Field className={styles.date} label={t.from}>
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <PersonPicker
            key={role.holders.length}
            api={api}
            role={role.name}
            isFirst={role.holders.length === 0}
            units={role.kind === 'group' ? units : null}
            isSaving={isSaving}
            onPick={({ person, unit }) => void say({ kind: 'hold', person: person.id, unit, from })}
          />
        </>
      )}
      <Spellings spellings={role.spellings} isSaving={isSaving} say={say} />
    </div>
  );
}
