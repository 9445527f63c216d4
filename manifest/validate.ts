import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from './ajv.ts';

/**
 * Microsoft's own schemas, as they come in @microsoft/app-manifest. The package itself is never loaded: it lacks a
 * dependency of its own, and only its files are needed.
 */
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

export type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/**
 * What a version of the schema has against a document, one line for each thing; empty when it is valid.
 * `root` is the folder that node_modules stands in.
 */
export function validate(root: string, version: string, name: SchemaName, document: object): readonly string[] {
  const check = schemaAt(join(root, SCHEMAS, `v${version}`, `${name}.schema.json`));
  if (check(document)) return [];
  return (check.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = (params as { additionalProperty?: string }).additionalProperty;
    return `${instancePath || '/'} ${message ?? ''}${extra === undefined ? '' : `: ${extra}`}`;
  });
}

/** Compiling a schema costs a hundred times what judging a document does. */
const compiled = new Map<string, ValidateFunction>();

function schemaAt(file: string): ValidateFunction {
  const known = compiled.get(file);
  if (known) return known;
  const schema = JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject;
  // The schemas escape brackets in ways that the stricter Unicode grammar of regular expressions refuses.
  const made = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, logger: false }).compile(schema);
  compiled.set(file, made);
  return made;
}
