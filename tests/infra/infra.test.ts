import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const read = (file: string) => readFileSync(file, 'utf8');
const bicep = readdirSync('infra').filter((file) => file.endsWith('.bicep'));

describe('the image', () => {
  const copied = [...read('infra/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
    .flatMap(([, sources]) => (sources ?? '').split(' '))
    .filter((source) => source !== '.');
  const isCopied = (file: string) =>
    copied.some(
      (source) => file === source || file.startsWith(`${source}/`) || (source === '*.ts' && !file.includes('/')),
    );

  it('has every file that the program can come to load', () => {
    const seen = new Set<string>();
    const open = [
      'main.ts',
      'commands/doctor.ts',
      'commands/export.ts',
      'commands/extract.ts',
      'commands/dispose.ts',
      'commands/provision.ts',
    ];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const text = read(file).replace(/^import type .*$/gm, '');
      for (const [, stated, dynamic, url] of text.matchAll(
        /from '(\.[^']+)'|import\('(\.[^']+)'\)|new URL\('(\.[^']+)'/g,
      )) {
        const target = normalize(join(dirname(file), stated ?? dynamic ?? url ?? ''));
        if (existsSync(target) && target.endsWith('.ts')) open.push(target);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect([...seen].filter((file) => !isCopied(file))).toEqual([]);
  });

  it('runs as nobody special, writes to its data alone, and is built without install scripts', () => {
    const dockerfile = read('infra/Dockerfile');
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(
      [...dockerfile.matchAll(/npm (ci|install|prune)[^\n&]*/g)].every(([line]) => line.includes('--ignore-scripts')),
    ).toBe(true);
    expect(dockerfile).toMatch(/^CMD \["node",/m);
    for (const secret of ['.env', '*.pem', 'data', '**/.git'])
      expect(read('.dockerignore').split('\n')).toContain(secret);
  });
});

describe('the templates', () => {
  it.each(bicep)('%s closes what it opens, and uses every parameter it has', (file) => {
    const text = read(join('infra', file))
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/'(?:[^'\\]|\\.)*'/g, (quoted) => quoted.replace(/[[\](){}]/g, ''));
    for (const [left, right] of ['[]', '{}', '()']) {
      expect(text.split(left ?? '').length).toBe(text.split(right ?? '').length);
    }
    const whole = read(join('infra', file));
    for (const [, name] of whole.matchAll(/^param (\w+)/gm)) {
      expect(whole.match(new RegExp(`\\b${name}\\b`, 'g'))?.length).toBeGreaterThan(1);
    }
  });

  it('give each module the parameters it has, and no others', () => {
    const main = read('infra/main.bicep');
    for (const [, file, params] of main.matchAll(
      /^module \w+ '([^']+)' = \{\n\s+name: [^\n]+\n\s+params: \{([\s\S]*?)\}\n\}/gm,
    )) {
      const given = [...(params ?? '').matchAll(/(\w+): /g)].map(([, name]) => name);
      const wanted = [...read(join('infra', file ?? '')).matchAll(/^param (\w+)/gm)].map(([, name]) => name);
      expect(new Set(given)).toEqual(new Set(wanted));
    }
  });

  it('set variables that the product knows', () => {
    const known = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    const set = [...read('infra/app.bicep').matchAll(/\{ name: '([A-Z_]+)'/g)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(8);
    expect(set.filter((name) => !known.has(name))).toEqual([]);
  });

  it('lay the container out as npm run provision does, and let nothing in it end by itself', () => {
    const store = read('infra/store.bicep');
    const provision = read('storage/cosmosProvision.ts');
    const paths = [...(/includedPaths: \[([^\]]+)\]/.exec(provision)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      ([, path]) => path,
    );
    expect(paths).toHaveLength(5);
    for (const path of paths) expect(store).toContain(`{ path: '${path}' }`);
    const orders = [...provision.matchAll(/^\s+(?:ascending\(|\[\.\.\.ascending\()(.+)$/gm)].length;
    expect(store.match(/^ {10}\[/gm)).toHaveLength(orders);
    expect(store).toContain("paths: ['/partition']");
    expect(store.replace(/^\s*\/\/.*$/gm, '')).not.toMatch(/ttl/i);
  });

  it('ask nothing of a probe that Container Apps would refuse', () => {
    const app = read('infra/app.bicep');
    const asked = (what: string) =>
      [...app.matchAll(new RegExp(`${what}: (\\d+)`, 'g'))].map(([, number]) => Number(number));
    expect(asked('failureThreshold')).toHaveLength(3);
    expect(Math.max(...asked('failureThreshold'))).toBeLessThanOrEqual(10);
    expect(Math.max(...asked('periodSeconds'), ...asked('timeoutSeconds'))).toBeLessThanOrEqual(240);
    // Long enough for a store that is slow to come, all the same.
    expect(asked('periodSeconds')[0]! * asked('failureThreshold')[0]!).toBeGreaterThanOrEqual(90);
  });

  it('keep no key and no secret', () => {
    for (const file of bicep)
      expect(read(join('infra', file))).not.toMatch(/MICROSOFT_APP_PASSWORD|COSMOS_KEY|@secure/);
  });
});
