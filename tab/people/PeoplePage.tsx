import type { PeopleAnswer } from '../api/peopleSchema.ts';
import type { Api } from '../client/api.ts';
import { useRead } from '../client/useRead.ts';
import { EditRole, type EditProps } from './EditRole.tsx';
import { Group } from '../shared/Group.tsx';
import { Lines, type Line } from '../shared/Lines.tsx';
import { Notice } from '../shared/Notice.tsx';
import { Panel } from '../shared/Panel.tsx';
import { ReadPage } from '../shared/ReadPage.tsx';
import { useNotice } from '../shared/useNotice.ts';
import { useTexts, type Texts } from '../texts.ts';

type Role = PeopleAnswer['roles'][number];

/** Who holds which role: what lacks somebody first, then who cannot be reached, then everybody else. */
export function PeoplePage({ api }: { readonly api: Api }) {
  const t = useTexts();
  const { reading, retry, show } = useRead(api.people);
  const { notice, tell, forget } = useNotice();
  const onAnswer = (answer: PeopleAnswer, said: string) => {
    show(answer);
    tell(said);
  };
  return (
    <>
      <ReadPage title={t.people.title} reading={reading} retry={retry}>
        {({ roles, unreached, mayKeep, units, today }) => {
          const edit = mayKeep ? { api, units, today, onAnswer, onStale: retry } : null;
          return roles.length === 0 ? (
            <Panel title={t.people.roles.title} note={t.people.none} />
          ) : (
            <>
              <Unheld roles={roles.filter(({ held }) => !held)} today={today} edit={edit} />
              {unreached && <Unreached people={unreached} />}
              <Held roles={roles.filter(({ held }) => held)} today={today} edit={edit} />
            </>
          );
        }}
      </ReadPage>
      <Notice notice={notice} onGone={forget} />
    </>
  );
}

interface RolesProps {
  readonly roles: readonly Role[];
  readonly today: string;
  /** What changing a role needs; null for those who may not. */
  readonly edit: EditProps | null;
}

function Unheld({ roles, today, edit }: RolesProps) {
  const t = useTexts();
  const { title, none, remedy, remedyHere, actions, later } = t.people.unheld;
  if (roles.length === 0) return <Panel title={title} note={none} />;
  const lines = roles.map((role) => ({
    key: role.id,
    title: role.name,
    texts: [
      actions(role.actions),
      ...role.holders.map(({ person, from }) => later(nameOf(person, t), t.dates.day(from, today))),
      ...called(role, t),
    ],
    more: edit && <EditRole role={role} {...edit} />,
  }));
  return (
    <Panel title={title} note={edit ? remedyHere : remedy}>
      <Lines lines={lines} />
    </Panel>
  );
}

function Unreached({ people }: { readonly people: NonNullable<PeopleAnswer['unreached']> }) {
  const t = useTexts();
  const { title, none } = t.people.unreached;
  if (people.length === 0) return <Panel title={title} note={none} />;
  const lines = people.map(({ person, reason, roles }) => {
    const { why, remedy } = t.health.unreached(reason);
    return { key: person.id, title: nameOf(person, t), texts: [why, remedy], note: t.dates.list(roles) };
  });
  return (
    <Panel title={title}>
      <Lines lines={lines} />
    </Panel>
  );
}

function Held({ roles, today, edit }: RolesProps) {
  const t = useTexts();
  if (roles.length === 0) return null;
  return (
    <Panel title={t.people.roles.title}>
      {roles.map((role) => (
        <Group
          key={role.id}
          title={`${role.name} · ${t.people.roles.actions(role.actions)}`}
          note={
            [...(role.kind === 'elected' ? [t.people.roles.elected] : []), ...called(role, t)].join(' ') || undefined
          }
        >
          <Lines lines={role.holders.map((holder) => holderLine(holder, today, t))} />
          {edit && <EditRole role={role} {...edit} />}
        </Group>
      ))}
    </Panel>
  );
}

function holderLine({ id, person, unit, from, to, standIn }: Role['holders'][number], today: string, t: Texts): Line {
  const { since, until, standIn: standInWords } = t.people.roles;
  const day = (date: string) => t.dates.day(date, today);
  return {
    key: id,
    title: nameOf(person, t),
    texts: [
      ...(unit === null ? [] : [unit]),
      ...(standIn ? [standInWords(nameOf(standIn.person, t), day(standIn.from), day(standIn.to))] : []),
    ],
    note: to === null ? since(day(from)) : until(day(from), day(to)),
  };
}

/** What else it is called in plans. */
const called = ({ spellings }: Role, t: Texts): readonly string[] =>
  spellings.length === 0 ? [] : [`${t.people.roles.called(t.dates.list(spellings))}.`];

const nameOf = ({ name }: { readonly name: string | null }, t: Texts): string => name ?? t.health.nameless;
