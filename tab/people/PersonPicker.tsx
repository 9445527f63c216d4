import { Button, Combobox, Field, Input, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Api } from '../client/api.ts';
import { useHost } from '../client/host.ts';
import { useFound, type Found } from './useFound.ts';
import { usePickerTexts } from './usePickerTexts.ts';

type Person = Found['person'];
export interface Picked {
  readonly person: Person;
  /** What the unit is called; null for a role that has none. */
  readonly unit: string | null;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%', maxWidth: '420px' },
  box: { minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  text: { margin: 0 },
});

interface Props {
  readonly api: Api;
  /** What the role is called. */
  readonly role: string;
  readonly isFirst: boolean;
  /** The units there are, for a role that each unit has; null for any other. */
  readonly units: readonly string[] | null;
  readonly isSaving: boolean;
  readonly onPick: (picked: Picked) => void;
}

/**
 * Somebody to hold a role: of the register and the team, found by typing the beginning of a name, or of the whole
 * organisation where Teams has a picker of its own. What is typed is never more than a search.
 */
export function PersonPicker({ api, role, isFirst, units, isSaving, onPick }: Props) {
  const styles = useStyles();
  const t = usePickerTexts();
  const { pickPerson } = useHost();
  const [query, setQuery] = useState('');
  const [person, setPerson] = useState<Person | null>(null);
  const [isOpen, setOpen] = useState(false);
  // Not before somebody is there: a plan of many roles would ask for all of them at once.
  const [isAsked, setAsked] = useState(false);
  const found = useFound(api, isAsked && person === null ? query : null);

  const choose = (one: Person) => {
    setQuery(one.name ?? t.nameless);
    // One press is enough where there is nothing more to say.
    if (units === null) onPick({ person: one, unit: null });
    else setPerson(one);
  };
  const search = async () => {
    const picked = await pickPerson?.(t.directoryTitle(role));
    if (picked) choose(picked);
  };
  const nobody = pickPerson ? t.notFoundElse : t.notFound;
  return (
    <div className={styles.root}>
      <Field label={isFirst ? t.choose(role) : t.another(role)} hint={found?.length === 0 ? nobody : undefined}>
        <Combobox
          className={styles.box}
          input={{ placeholder: t.type, maxLength: 100 }}
          freeform
          inlinePopup
          value={query}
          onFocus={() => setAsked(true)}
          selectedOptions={person === null ? [] : [person.id]}
          open={isOpen}
          onOpenChange={(_, { open }) => setOpen(open)}
          onChange={(event) => {
            // The keyboards of phones tell of no keys that would open it.
            setOpen(true);
            setPerson(null);
            setQuery(event.target.value);
          }}
          onOptionSelect={(_, { optionValue }) => {
            const one = found?.find(({ person: { id } }) => id === optionValue);
            if (one) choose(one.person);
          }}
        >
          {(found ?? []).map(({ person: one, roles, known }) => (
            <Option key={one.id} value={one.id} text={one.name ?? t.nameless}>
              {[one.name ?? t.nameless, ...roles, ...(known ? [] : [t.inTeam])].join(' · ')}
            </Option>
          ))}
        </Combobox>
      </Field>
      {pickPerson && (
        <Button
          className={styles.start}
          size="small"
          disabledFocusable={isSaving}
          aria-label={t.directoryFor(role)}
          onClick={() => void search()}
        >
          {t.directory}
        </Button>
      )}
      {person !== null && units !== null && (
        <InUnit {...{ person, units, isSaving }} onUnit={(unit) => onPick({ person, unit })} />
      )}
    </div>
  );
}

interface UnitProps {
  readonly person: Person;
  readonly units: readonly string[];
  readonly isSaving: boolean;
  readonly onUnit: (unit: string | null) => void;
}

/** Which unit the person has the role in: one there is, or a new one. */
function InUnit({ person, units, isSaving, onUnit }: UnitProps) {
  const styles = useStyles();
  const t = usePickerTexts();
  const names = useId();
  const [unit, setUnit] = useState('');
  return (
    <>
      <p className={styles.text}>{t.chosen(person.name ?? t.nameless)}</p>
      <Field label={t.unit} hint={t.unitHint}>
        <Input maxLength={80} list={names} value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <datalist id={names}>
        {units.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <Button className={styles.start} disabledFocusable={isSaving} onClick={() => onUnit(unit.trim() || null)}>
        {t.add}
      </Button>
    </>
  );
}
