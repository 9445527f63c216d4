import { Button } from '@fluentui/react-components';
import type { WireDraftRole } from '../api/importSchema.ts';
import type { Api } from '../client/api.ts';
import { Panel } from '../shared/Panel.tsx';
import { useTexts } from '../texts.ts';
import { PersonPicker, type Picked } from '../people/PersonPicker.tsx';
import type { DraftProps } from './Questions.tsx';
import { useImportStyles } from './styles.ts';
import { useImportTexts, type ImportTexts } from './texts.ts';

type Props = Omit<DraftProps, 'today'> & { readonly api: Api };

/** The roles of the plan and who stands behind them: known already, or chosen here. */
export function Roles({ api, draft, isSaving, write }: Props) {
  const page = useImportStyles();
  const t = useImportTexts();
  const choose = (role: WireDraftRole, people: readonly Picked[]) =>
    write({
      kind: 'holders',
      role: role.id,
      people: people.map(({ person: { id }, unit }) => ({ person: id, unit })),
    });
  return (
    <Panel title={t.roles.title} note={draft.roles.length === 0 ? t.roles.none : t.roles.explain}>
      {draft.roles.length > 0 && (
        <ul className={page.list}>
          {draft.roles.map((role) => (
            <li key={role.id} className={page.item}>
              <Role {...{ api, role, isSaving }} units={draft.units} choose={(people) => void choose(role, people)} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface RoleProps {
  readonly api: Api;
  readonly role: WireDraftRole;
  readonly units: readonly string[];
  readonly isSaving: boolean;
  readonly choose: (people: readonly Picked[]) => void;
}

function Role({ api, role, units, isSaving, choose }: RoleProps) {
  const page = useImportStyles();
  const t = useImportTexts();
  const { dates } = useTexts();
  const { name, kind, actions, holders, chosen } = role;
  const isGroup = kind === 'group';
  const mayChoose = kind !== 'elected' && (isGroup || (holders.length === 0 && chosen.length === 0));
  return (
    <div className={page.column}>
      <h3 className={page.strong}>
        {name} · {t.roles.actions(actions)}
      </h3>
      {kind === 'elected' && <p className={page.text}>{t.roles.elected}</p>}
      {holders.length > 0 && (
        <p className={page.text}>{t.roles.holds(dates.list(holders.map((one) => wordsFor(one, t))))}</p>
      )}
      {kind !== 'elected' && holders.length + chosen.length === 0 && <p className={page.text}>{t.roles.nobody}</p>}
      {chosen.map((one) => (
        <div key={`${one.person.id} ${one.unit ?? ''}`} className={page.buttons}>
          <p className={page.text}>{wordsFor(one, t)}</p>
          <Button
            size="small"
            disabledFocusable={isSaving}
            aria-label={t.roles.removeOf(wordsFor(one, t))}
            onClick={() => choose(chosen.filter((other) => other !== one))}
          >
            {t.roles.remove}
          </Button>
        </div>
      ))}
      {mayChoose && (
        <PersonPicker
          key={chosen.length}
          api={api}
          role={name}
          isFirst={holders.length + chosen.length === 0}
          units={isGroup ? units : null}
          isSaving={isSaving}
          onPick={(picked) => choose([...chosen, picked])}
        />
      )}
    </div>
  );
}

const wordsFor = ({ person, unit }: WireDraftRole['chosen'][number], t: ImportTexts): string =>
  t.roles.will(person.name ?? t.nameless, unit);
