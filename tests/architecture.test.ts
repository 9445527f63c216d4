import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * Reads the sources and holds them to docs/ARCHITECTURE.md: who may import whom, which package is let in where, and
 * that the pure middle asks the world for nothing.
 */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
const sources = tracked.filter((file) => !file.startsWith('tests/'));
const textOf = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const codeOf = (file: string): string =>
  (textOf.get(file) ?? readFileSync(file, 'utf8')).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}
const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'|import\('([^']+)'\)/gm;
const importsOf = (file: string): Import[] =>
  [...codeOf(file).matchAll(IMPORT)].map(([, type, stated, dynamic]) => ({
    ...{ file, from: stated ?? dynamic ?? '', typeOnly: type !== undefined },
  }));
const imports: readonly Import[] = sources.flatMap(importsOf);
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main');
const isOwn = ({ from }: Import): boolean => from.startsWith('.');
const targetOf = ({ file, from }: Import): string => normalize(join(dirname(file), from));

/** What each room may import beside itself. The root's files put everything together and may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  locales: ['domain'],
  cards: ['locales', 'domain'],
  storage: ['domain'],
  import: ['cards', 'locales', 'domain'],
  report: ['cards', 'locales', 'domain'],
  scheduler: ['report', 'cards', 'locales', 'domain'],
  sandbox: ['cards', 'locales', 'domain'],
  bot: ['import', 'report', 'cards', 'locales', 'domain'],
  tab: ['cards', 'locales', 'domain'],
  manifest: ['cards', 'locales', 'domain'],
};

/** Entries of their own (scripts, benchmarks) may put rooms together as the root does. */
const ENTRIES = [
  /^bench\//,
  /^commands\//,
  /^docs\//,
  /^sandbox\/(playground|pictures|gallery)/,
  /^manifest\/pack\.ts$/,
];
const isEntry = (file: string): boolean => roomOf(file) === 'main' || ENTRIES.some((entry) => entry.test(file));

/** Out of support: to leave it must be a change of these files alone. */
const SDK = /^(botbuilder|botframework-)/;
const SDK_DOORS = /^(bot\/(ownCredentials|teamsAdapter|teamsConnector)|tests\/support\/sdk)\.ts$/;

/** Packages that are let in at few doors, so that leaving one is a change of few files. */
const FENCES: readonly (readonly [packageName: RegExp, doors: RegExp])[] = [
  [/^restify/, /^bot\/server\.ts$/],
  [/^@azure\/cosmos$/, /^storage\/cosmos\w*\.ts$/],
  [/^@azure\/identity$/, /^storage\/cosmosStore\.ts$/],
  [/^node:sqlite$/, /^storage\/sqlite\w*\.ts$/],
  [/^node-cron$/, /^scheduler\/schedule\.ts$/],
  [/^(@microsoft\/teams-js|react|react-dom|@fluentui\/)/, /^tab\//],
  [/^(mammoth|pdfjs-dist|exceljs|saxes|htmlparser2)/, /^import\/readers\//],
  [/^docx$/, /^report\//],
];

describe('the house', () => {
  it('imports downwards only, and never between siblings', () => {
    const wrong = imports
      .filter((one) => isOwn(one) && !isEntry(one.file))
      .filter((one) => {
        const from = roomOf(one.file);
        const to = roomOf(targetOf(one));
        const isTabApi = from === 'bot' && targetOf(one).startsWith('tab/api/');
        return from !== to && !isTabApi && !(MAY_IMPORT[from] ?? []).includes(to);
      });
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('imports no command', () => {
    const wrong = imports.filter((one) => roomOf(one.file) !== 'commands' && targetOf(one).startsWith('commands/'));
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('lets each fenced package in at its own doors only', () => {
    const wrong = imports.filter(
      ({ file, from, typeOnly }) =>
        !isEntry(file) && !typeOnly && FENCES.some(([name, doors]) => name.test(from) && !doors.test(file)),
    );
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('knows the SDK, its types too, in three files only, and its tests in one', () => {
    const wrong = tracked
      .filter((file) => !SDK_DOORS.test(file))
      .flatMap(importsOf)
      .filter(({ from }) => SDK.test(from));
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('asks for time, chance and environment only at its edges', () => {
    const world =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\b|\bset(Timeout|Interval)\(/;
    const edges =
      /^(bench|commands|docs|manifest|sandbox)\/|^(app|main|start|log)\.ts$|^import\/(cli|dates|readPlan|readInWorker|reader|entry|worker)\.ts$/;
    const ports =
      /^bot\/(inboundGuard|download)\.ts$|^storage\/(cosmos|sqlite)|^tab\/(client|shared|plan|action|timeline|main|App|vite|buildWhenOld)/;
    const wrong = sources.filter((file) => !edges.test(file) && !ports.test(file) && world.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });

  it('does no input or output in its pure middle', () => {
    const wrong = imports.filter(
      ({ file, from }) => ['domain', 'cards', 'locales'].includes(roomOf(file)) && from.startsWith('node:'),
    );
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('exports by name, types everything and leaves nothing undone', () => {
    const defaults = sources.filter((file) => !/vite\.config/.test(file) && /^export default /m.test(codeOf(file)));
    const anys = sources.filter((file) => /:\s*any\b|\bas any\b|<any>/.test(codeOf(file)));
    const undone = sources.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(textOf.get(file) ?? ''));
    expect({ defaults, anys, undone }).toEqual({ defaults: [], anys: [], undone: [] });
  });

  it('keeps its files short enough to be read at once', () => {
    const lengths = sources.map((file) => ({ file, lines: (textOf.get(file) ?? '').split('\n').length }));
    // Word tables and texts are long because there are many words, not because there is much to understand.
    const isData = (file: string) => /words|seed|register|texts\.|examples|locales\//i.test(file);
    expect(lengths.filter(({ file, lines }) => lines > 260 && !isData(file))).toEqual([]);
  });

  it('locks every optional dependency of every package, so that each platform installs the same', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const holes = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !locked.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(holes).toEqual([]);
  });
});
