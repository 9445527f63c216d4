import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { ICONS } from './icons.ts';
import { localisedStrings } from './localisation.ts';
import { SCHEMA_VERSION, teamsManifest, type ManifestParameters } from './manifest.ts';
import { breaches } from './rules.ts';
import { validate, type SchemaName } from './validate.ts';

/** The oldest schema we write for, and the newest there is: what is valid in both is valid between them. */
const CHECKED = [SCHEMA_VERSION, '1.30'] as const;

/** The app package as a zip, or what is wrong with it. `root` is the folder of the project. */
export function appPackage(
  root: string,
  parameters: ManifestParameters,
): { ok: true; zip: Uint8Array } | { ok: false; faults: readonly string[] } {
  const manifest = teamsManifest(parameters);
  const english = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.Localization.schema.json`,
    ...localisedStrings(teamsManifest(parameters, 'en')),
  };
  const icons = new Map(
    Object.values(ICONS).map(({ file }) => [file, new Uint8Array(readFileSync(join(root, 'manifest/icons', file)))]),
  );
  const documents: readonly [SchemaName, object][] = [
    ['MicrosoftTeams', manifest],
    ['MicrosoftTeams.Localization', english],
  ];
  const faults = [
    ...CHECKED.flatMap((version) =>
      documents.flatMap(([name, document]) =>
        validate(root, version, name, inVersion(document, version)).map((fault) => `${name} ${version}: ${fault}`),
      ),
    ),
    ...breaches(manifest, icons),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    zip: packed({ 'manifest.json': json(manifest), 'en.json': json(english), ...Object.fromEntries(icons) }),
  };
}

/** Each schema takes only its own number. */
export const inVersion = (document: object, version: string): object =>
  'manifestVersion' in document ? { ...document, manifestVersion: version } : document;

const json = (document: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);

/** The same files give the same bytes, whenever and wherever they are packed: a zip's times are local and begin in 1980. */
function packed(files: Zippable): Uint8Array {
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
