import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findRole, matchRole } from '../../../domain/roles/index.ts';

const file = join(process.env['SHARED_DIR'] ?? resolve(process.cwd(), '..', 'shared'), 'plans', 'roles_sv.json');
const here = existsSync(file);
if (!here)
  process.stderr.write(
    `\nTHE ROLE LIST IS NOT HERE (${file}): its test is skipped. Run with SHARED_DIR=<folder that holds plans/>.\n`,
  );

interface Listed {
  readonly canonical: string;
  readonly forms: readonly string[];
  readonly holders: string;
}

(here ? describe : describe.skip)('the register against the list of roles', () => {
  const { roles } = here ? (JSON.parse(readFileSync(file, 'utf8')) as { roles: readonly Listed[] }) : { roles: [] };

  test('knows every role by its name', () => {
    expect(
      roles.filter((role) => findRole(role.canonical)?.name !== role.canonical).map((role) => role.canonical),
    ).toEqual([]);
  });

  /** Forms that are two roles, a role and a unit, or a role inside prose: a cell that holds them is read as its parts. */
  const PARTS = /\/|handläggarnas|hemtjänst|säbo|enhetschef HSL|VC HSL|regionala/;

  test('knows every written form, or names the role among the readings of an ambiguous one', () => {
    const missed = roles.flatMap(({ canonical, forms }) =>
      forms
        .filter((form) => !PARTS.test(form))
        .filter((form) => {
          const match = matchRole(form.split(/\s+/));
          return match?.role.name !== canonical && !match?.role.alternatives.includes(canonical);
        })
        .map((form) => `${form} (${canonical})`),
    );
    expect(missed).toEqual([]);
  });
});
