import { ACTIVITY_GUARDS, BODY_GUARDS, HEAD_GUARDS } from '../../bot/inboundGuard.ts';
import { JSON_GUARDS } from '../../bot/activityJson.ts';
import { DOWNLOAD_GUARDS } from '../../bot/download.ts';
import { CONNECTOR_GUARDS } from '../../bot/teamsConnector.ts';
import { open } from './doors.ts';

const TABLES: Readonly<Record<string, Record<string, unknown>>> = {
  HEAD_GUARDS,
  BODY_GUARDS,
  JSON_GUARDS,
  ACTIVITY_GUARDS,
  DOWNLOAD_GUARDS,
  CONNECTOR_GUARDS,
};

/** Every guard that stands in a table, as `TABLE.entry`. */
export const guardNames: readonly string[] = Object.entries(TABLES).flatMap(([table, entries]) =>
  Object.keys(entries).map((entry) => `${table}.${entry}`),
);

/** Leaves a guard out until what is returned is called. `name` is `TABLE.entry` or one of the doors above. */
export function leaveOut(name: string, through: unknown = () => true): () => void {
  const [tableName = '', entry = ''] = name.split('.');
  const table = TABLES[tableName];
  if (!table) {
    open.add(name);
    return () => void open.delete(name);
  }
  if (!(entry in table)) throw new Error(`There is no guard ${name}`);
  const whole = table[entry];
  table[entry] = through;
  return () => void (table[entry] = whole);
}
