import type { Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import type { Sheet } from './sheet.ts';

type Columns = Messages['exporting']['columns'];

/** The columns of one of an extract's sheets, each with its width. */
export const columns = (
  t: Messages,
  of: readonly (readonly [name: keyof Columns, width: number])[],
): Sheet['columns'] => of.map(([name, width]) => ({ title: t.exporting.columns[name], width }));

/** Whoever the register no longer knows goes by their id. */
export const personIn = ({ people }: Register, id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;

export const unitIn = ({ units }: Register, id: string | null): string | null =>
  id === null ? null : (units.find((unit) => unit.id === id)?.name ?? id);
