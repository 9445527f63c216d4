import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishPlan } from '../bot/publishPlan.ts';
import { instantAt, localDate } from '../domain/calendar.ts';
import { draftPlan } from '../import/draftPlan.ts';
import { readPlain } from '../import/readDocument.ts';
import { openSqliteStore } from '../storage/sqliteStore.ts';
import { directoryOf, type DirectoryPerson } from './directory.ts';
import { keepRegister } from './firstStart.ts';
import { SANDBOX_BOT, SANDBOX_OWNER, SANDBOX_PEOPLE, SANDBOX_TENANT } from './people.ts';
import { samplePlan } from './samplePlan.ts';

/**
 * `npm run playground`: the same bot in Microsoft's Agents Playground instead of the sandbox, with the same people and
 * the sample plan. Their client is no dependency of ours (its licence is for evaluation): npx fetches it when asked. It
 * has neither tabs nor dialogs nor a clock to move: for those the sandbox's own page is open beside it.
 */
const CLIENT = '@microsoft/m365agentsplayground@0.2.28';
const CLIENT_PORT = 56150;
const BOT_PORT = Number(process.env.PORT || '3978');
const FOLDER = resolve(process.env.DATA_FOLDER || join('data', 'playground'));
/** The client takes exactly this many beside the one who is logged in. */
const OTHERS = 5;

/** The plan as three weeks ago, so that some of it is late; the people with their roles. What is there stays. */
async function seed(): Promise<void> {
  const store = openSqliteStore({ folder: FOLDER });
  const now = new Date().toISOString();
  await keepRegister(store, { now: () => now });
  const { text, published } = samplePlan(localDate(now));
  const draft = draftPlan(readPlain(text), published);
  const at = instantAt(published, '18:30');
  if (draft) await publishPlan(store, { id: 'exempelplan', draft, by: SANDBOX_OWNER, at });
  await store.close();
}

/** Their configuration file; JSON is YAML as well. */
function writeClientConfig(): void {
  const { bot, people, team, tenant } = directoryOf(SANDBOX_PEOPLE, SANDBOX_TENANT, SANDBOX_BOT);
  const me = people.find(({ id }) => id === SANDBOX_OWNER);
  if (!me) throw new Error('The owner of the sample plan is not among the people.');
  const config = {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: userOf(me),
    users: people
      .filter((person) => person !== me)
      .slice(0, OTHERS)
      .map(userOf),
    personalChat: { id: me.chat },
    groupChat: { id: '19:grupp@unq.gbl.spaces', name: 'Grupp' },
    team: {
      id: team.id,
      name: team.name,
      aadGroupId: team.groupId,
      channels: [{ id: '19:planen@thread.tacv2', name: 'Planen' }],
    },
  };
  writeFileSync(join(FOLDER, '.m365agentsplayground.yml'), JSON.stringify(config, null, 2));
}

function userOf({ id, member, name, email }: DirectoryPerson): object {
  const [givenName = '', ...surnames] = name.split(' ');
  // The misspelling is theirs.
  const names = { name, givenName, surname: surnames.join(' '), email, userPrincipleName: email };
  return { id: member, aadObjectId: id, ...names };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

mkdirSync(FOLDER, { recursive: true });
await seed();
writeClientConfig();
const started: ChildProcess[] = [];
const isWindows = process.platform === 'win32';
/** npx does not pass a signal on to what it runs: the whole group is ended, which is why each has its own. */
const end = (code: number): never => {
  for (const { pid } of started) {
    if (pid === undefined) continue;
    try {
      if (isWindows) spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
      else process.kill(-pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  process.exit(code);
};
process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

const bot = spawn(process.execPath, ['main.ts'], {
  stdio: 'inherit',
  detached: !isWindows,
  env: { ...process.env, PORT: String(BOT_PORT), DATA_FOLDER: FOLDER, SANDBOX_PAGE: 'beside' },
});
started.push(bot);
bot.once('exit', (code) => end(code ?? 1));
while (!(await answers(`http://127.0.0.1:${BOT_PORT}/health`))) {
  await new Promise((done) => void setTimeout(done, 100));
}

const endpoint = `http://127.0.0.1:${BOT_PORT}/api/messages`;
const client = spawn(
  isWindows ? 'npx.cmd' : 'npx',
  ['-y', '-p', CLIENT, 'agentsplayground', 'start', '-e', endpoint, '-c', 'msteams', '-p', String(CLIENT_PORT), '--disable-telemetry'],
  { stdio: 'inherit', cwd: FOLDER, shell: isWindows, detached: !isWindows },
); // prettier-ignore
started.push(client);
client.once('exit', (code) => end(code ?? 0));
process.stdout.write(
  `\n  Microsofts Agents Playground öppnas på http://localhost:${CLIENT_PORT} när det är hämtat.\n` +
    `  Fliken och en klocka som går att flytta finns på http://127.0.0.1:${BOT_PORT + 1}.\n\n`,
);
