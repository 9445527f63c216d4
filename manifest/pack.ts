import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appPackage } from './appPackage.ts';
import { EXAMPLE, readParameters } from './parameters.ts';

const USAGE = 'Skriv: npm run manifest [-- --example]';

/** `npm run manifest [-- --example]`: makes the app package that is uploaded to Teams, from the environment. */
function main(root: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const unknown = args.find((arg) => arg !== '--example');
  if (unknown !== undefined) return fail(`Okänt val: ${unknown}. ${USAGE}`, []);
  const isExample = args.length > 0;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const read = readParameters(isExample ? EXAMPLE : env, version);
  if (!read.ok) {
    const look = 'Vill du bara se hur paketet ser ut: npm run manifest -- --example';
    return fail('App-paketet gjordes inte:', [...read.problems, look]);
  }
  const made = appPackage(root, read.parameters);
  if (!made.ok) return fail('App-paketet gjordes inte, för Teams skulle säga nej:', made.faults);
  // An example in a name of its own: it must never be uploaded by mistake.
  const file = join(root, 'dist', isExample ? 'handlingsplan-teams-exempel.zip' : 'handlingsplan-teams.zip');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made.zip);
  const { botId, publicUrl } = read.parameters;
  const next = isExample
    ? 'Det här är ett exempel och går inte att använda: sätt MICROSOFT_APP_ID och PUBLIC_URL.'
    : 'Ladda upp det i Teams administrationscenter under Teams-appar, Hantera appar, Ladda upp ny app.';
  process.stdout.write(`${file}\n  version ${version}, bot ${botId}, ${publicUrl}\n  ${next}\n`);
  return 0;
}

function fail(message: string, reasons: readonly string[]): number {
  process.stderr.write(`${message}\n${reasons.map((reason) => `  • ${reason}\n`).join('')}`);
  return 1;
}

process.exitCode = main(process.cwd(), process.argv.slice(2), process.env);
