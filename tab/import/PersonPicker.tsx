import { Button, Combobox, Field, Input, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { FoundPeople } from '../api/importSchema.ts';
import type { Api } from '../client/api.ts';
import { useImportStyles } from './styles.ts';
import { useImportTexts } from './texts.ts';

type Found = FoundPeople['people'][number];
export interface Picked {
  readonly person: Found['person'];
  /** What the unit is called; null for a role that has none. */
  readonly unit: string | null;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '420px' },
  box: { minWidth: 0 },
});

interface Props {
  readonly api: Api;
  readonly label: string;
  /** The units there are, for a role that each unit has; null for any other. */
  readonly units: readonly string[] | null;
  readonly isSaving: boolean;
  readonly onPick: (picked: Picked) => void;
}

/** Somebody of the register, found by typing the beginning of a name. What is typed is never more than a search. */
export function PersonPicker({ api, label, units, isSaving, onPick }: Props) {
  const page = useImportStyles();
  const styles = useStyles();
  const t = useImportTexts();
  const names = useId();
  const [query, setQuery] = useState('');
  const [person, setPerson] = useState<Found['person'] | null>(null);
  const [unit, setUnit] = useState('');
  const [isOpen, setOpen] = useState(false);
  // Not before somebody is there: a plan of many roles would ask for all of them at once.
  const [isAsked, setAsked] = useState(false);
  const found = useFound(api, isAsked && person === null ? query : null);

  const choose = (one: Found['person']) => {
    setQuery(one.name ?? t.nameless);
    // One press is enough where there is nothing more to say.
    if (units === null) onPick({ person: one, unit: null });
    else setPerson(one);
  };
  return (
    <div className={styles.root}>
      <Field label={label} hint={found?.length === 0 ? t.roles.notFound : undefined}>
        <Combobox
          className={styles.box}
          input={{ placeholder: t.roles.type, maxLength: 100 }}
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
          {(found ?? []).map(({ person: one, roles }) => (
            <Option key={one.id} value={one.id} text={one.name ?? t.nameless}>
              {[one.name ?? t.nameless, ...roles].join(' · ')}
            </Option>
          ))}
        </Combobox>
      </Field>
      {person !== null && units !== null && (
        <>
          <Field label={t.roles.unit} hint={t.roles.unitHint}>
            <Input maxLength={80} list={names} value={unit} onChange={(_, { value }) => setUnit(value)} />
          </Field>
          <datalist id={names}>
            {units.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </datalist>
          <Button
            className={page.start}
            disabledFocusable={isSaving}
            onClick={() => onPick({ person, unit: unit.trim() || null })}
          >
            {t.roles.add}
          </Button>
        </>
      )}
    </div>
  );
}

/** Who is found by what has been typed; the last answer until the next has come, undefined before the first. */
function useFound(api: Api, query: string | null): readonly Found[] | undefined {
  const [found, setFound] = useState<readonly Found[]>();
  useEffect(() => {
    if (query === null) return undefined;
    let isCurrent = true;
    void api.findPeople(query).then((answer) => {
      if (isCurrent && answer.ok) setFound(answer.value.people);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, query]);
  return found;
}
