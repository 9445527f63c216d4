import type { LocalDate } from '../domain/calendar.ts';
import type { Holding, Person, RoleId, Unit, UnitId } from '../domain/people.ts';

/**
 * The people of the sandbox: an invented elderly-care organisation with the roles that the sample plan names. Their ids
 * look like Entra's and Teams' own, because nothing in the product may depend on their being anything shorter.
 */
export interface SandboxPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** What stands under the name in the list of people. */
  readonly title: string;
  readonly roles: readonly RoleId[];
  readonly unit: UnitId | null;
  /** The language of this person's Teams, until it is changed on the page. */
  readonly locale: 'sv' | 'en';
}

export const SANDBOX_TENANT = '7d1f0a52-3c64-4b8e-9a1d-5e0c2f6b8a10';
export const SANDBOX_BOT = 'c0a1b2d3-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
export const SANDBOX_BOT_NAME = 'Planboten';

/** The team whose one channel is the leadership's. A team has the id of its first channel. */
export const SANDBOX_TEAM = {
  id: '19:7c2d9e4f1a3b4c5d8e6f@thread.tacv2',
  name: 'Verksamhetsledningen',
  groupId: '2b9e7a14-6d3c-4f58-8b21-9c4e1d7a0f36',
} as const;

export const SANDBOX_UNITS: readonly Unit[] = [
  { id: 'bjorkbacken', name: 'Björkbackens vårdboende' },
  { id: 'ekliden', name: 'Eklidens vårdboende' },
  { id: 'hemtjanst-norr', name: 'Hemtjänsten Norr' },
  { id: 'hemtjanst-soder', name: 'Hemtjänsten Söder' },
];

const guid = (number: number): string =>
  `4f6a${String(number).padStart(4, '0')}-8b1c-4d2e-9f3a-6c7d8e9f0a${String(number).padStart(2, '0')}`;

export const SANDBOX_PEOPLE: readonly SandboxPerson[] = [
  person(1, 'Gunilla Rosengren', 'Stadsdelsdirektör', 'stadsdelsdirektör'),
  person(2, 'Mats Hedlund', 'Avdelningschef äldreomsorg', 'avdelningschef'),
  person(3, 'Farida Nazari', 'Biträdande avdelningschef', 'biträdande avdelningschef'),
  person(4, 'Lena Sjögren', 'Enhetschef, Björkbackens vårdboende', 'enhetschef', 'bjorkbacken'),
  person(5, 'Ahmed Karimi', 'Enhetschef, Eklidens vårdboende', 'enhetschef', 'ekliden'),
  person(6, 'Sofia Lindqvist', 'Enhetschef, Hemtjänsten Norr', 'enhetschef', 'hemtjanst-norr'),
  { ...person(7, 'Emma Clarke', 'Enhetschef, Hemtjänsten Söder', 'enhetschef', 'hemtjanst-soder'), locale: 'en' },
  person(8, 'Ingrid Nyström', 'Medicinskt ansvarig sjuksköterska', 'medicinskt ansvarig sjuksköterska'),
  person(9, 'Johan Ekdahl', 'HR-chef', 'HR-chef'),
  person(10, 'Karin Blomgren', 'Administrativ sekreterare', 'administrativ sekreterare'),
];

/** Who the sample plan belongs to: the department head owns it, the secretary keeps it. */
export const SANDBOX_OWNER: string = guid(2);

function person(number: number, name: string, title: string, role: RoleId, unit: UnitId | null = null): SandboxPerson {
  return { id: guid(number), name, title, roles: [role], unit, locale: 'sv' };
}

/** The same people as the register knows them, holding their roles since `from`. */
export function sandboxRegister(from: LocalDate): {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly holdings: readonly Holding[];
} {
  const holdings = SANDBOX_PEOPLE.flatMap(({ id, roles, unit }) =>
    roles.map((role): Holding => ({ id: `sandbox-${id}-${role}`, role, person: id, unit, from, to: null })),
  );
  return {
    people: SANDBOX_PEOPLE.map(({ id, name, locale }) => ({ id, name, locale })),
    units: SANDBOX_UNITS,
    holdings,
  };
}

/** A person's id in Teams (`29:…`), and the chat with the bot (`a:…`): derived, so that a restart finds them again. */
export const memberId = (person: Pick<SandboxPerson, 'id'>): string => `29:1${person.id.replaceAll('-', '')}`;
export const chatId = (person: Pick<SandboxPerson, 'id'>): string => `a:1${person.id.replaceAll('-', '')}`;
