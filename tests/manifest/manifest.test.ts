import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { teamsLinks } from '../../bot/links.ts';
import { understand } from '../../bot/commands.ts';
import { appPackage, inVersion } from '../../manifest/appPackage.ts';
import { localisedStrings } from '../../manifest/localisation.ts';
import { OFFERED, teamsManifest, type ManifestParameters } from '../../manifest/manifest.ts';
import { EXAMPLE, readParameters } from '../../manifest/parameters.ts';
import { validate } from '../../manifest/validate.ts';

const ROOT = join(__dirname, '..', '..');

function parameters(given: Partial<ManifestParameters> = {}): ManifestParameters {
  const read = readParameters(EXAMPLE, '1.2.3');
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return { ...read.parameters, ...given };
}

function unpacked(): Record<string, string> {
  const made = appPackage(ROOT, parameters());
  if (!made.ok) throw new Error(made.faults.join('\n'));
  const files = Object.entries(unzipSync(made.zip));
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

describe('the manifest of the Teams app', () => {
  const swedish = teamsManifest(parameters());
  const english = teamsManifest(parameters(), 'en');

  it.each(['1.25', '1.27', '1.30'])("is valid by Microsoft's schema %s, in both languages", (version) => {
    for (const manifest of [swedish, english]) {
      expect(validate(ROOT, version, 'MicrosoftTeams', inVersion(manifest, version))).toEqual([]);
      expect(validate(ROOT, version, 'MicrosoftTeams.Localization', localisedStrings(manifest))).toEqual([]);
    }
  });

  it('is judged by schemas that do find faults', () => {
    const broken = { ...swedish, name: { short: 'x'.repeat(31) }, surplus: true };
    expect(validate(ROOT, '1.25', 'MicrosoftTeams', broken)).toEqual([
      '/ must NOT have additional properties: surplus',
      '/name/short must NOT have more than 30 characters',
    ]);
    expect(
      validate(ROOT, '1.25', 'MicrosoftTeams.Localization', { ...localisedStrings(swedish), 'name.brief': '' }),
    ).toEqual(['/ must NOT have additional properties: name.brief']);
  });

  it('offers only words that the bot carries out, in each language and place', () => {
    for (const manifest of [swedish, english]) {
      const lists = manifest.bots?.[0]?.commandLists ?? [];
      const understood = lists.map(({ commands }) => commands.map(({ title }) => understand(title)));
      expect(understood).toEqual(OFFERED.map(({ commands }) => commands.map((command) => ({ command, rest: '' }))));
    }
  });

  it('says everything in English that it says in Swedish, in other words', () => {
    const [base, translated] = [localisedStrings(swedish), localisedStrings(english)];
    expect(Object.keys(translated)).toEqual(Object.keys(base));
    expect(Object.keys(base).filter((path) => base[path] === translated[path])).toEqual([]);
  });

  it('has a translation for each text that Teams lets one translate', () => {
    const texts = allTexts(swedish).filter((path) => /\.(short|full|title|description|templateText|name)$/.test(path));
    expect(Object.keys(localisedStrings(swedish)).sort()).toEqual(
      texts.filter((path) => path !== 'developer.name' && !path.startsWith('authorization')).sort(),
    );
  });

  it('asks for no permission that nothing in the product uses', () => {
    expect(swedish.authorization).toBeUndefined();
    expect(swedish.activities).toBeUndefined();
    expect(swedish.validDomains).toEqual([new URL(parameters().publicUrl).host]);
  });

  it('signs people in with an app registration beside a managed identity', () => {
    const signInId = '00000000-0000-4000-8000-00000000000b';
    const beside = teamsManifest(parameters({ signInId, publicUrl: 'https://planbot.kommunen.se' }));
    expect(beside.webApplicationInfo).toEqual({ id: signInId, resource: `api://planbot.kommunen.se/${signInId}` });
    expect(beside.id).toBe(parameters().botId);
  });

  it('has the ids and the tab that the deep links of the cards name', () => {
    const { botId } = parameters();
    expect([swedish.id, swedish.bots?.[0]?.botId, swedish.webApplicationInfo?.id]).toEqual([botId, botId, botId]);
    const [tab] = swedish.staticTabs ?? [];
    expect(new URL(teamsLinks(botId).plan('plan-a')).pathname).toBe(`/l/entity/${swedish.id}/${tab?.entityId}`);
  });

  it('asks to be signed in to under the address the tab is at', () => {
    const other = teamsManifest(parameters({ publicUrl: 'https://planbot.kommunen.se' }));
    expect(other.webApplicationInfo?.resource).toBe(`api://planbot.kommunen.se/botid-${other.id}`);
    expect(other.validDomains).toContain('planbot.kommunen.se');
    expect(other.staticTabs?.[0]?.contentUrl).toBe('https://planbot.kommunen.se/tab/');
  });
});

describe('the app package', () => {
  it('holds the manifest, its English and the icons, and nothing else', () => {
    const files = unpacked();
    expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png', 'color32.png']);
    expect(JSON.parse(files['manifest.json'] ?? '')).toEqual(teamsManifest(parameters()));
    expect(JSON.parse(files['en.json'] ?? '')).toMatchObject(localisedStrings(teamsManifest(parameters(), 'en')));
  });

  it('holds every file that its manifest names', () => {
    const files = unpacked();
    const { icons, localizationInfo } = teamsManifest(parameters());
    const named = [...Object.values(icons), ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file)];
    expect(named.filter((file) => files[file] === undefined)).toEqual([]);
  });

  it('is the same bytes each time', () => {
    expect(appPackage(ROOT, parameters())).toEqual(appPackage(ROOT, parameters()));
  });

  it('is not made when Teams would refuse it', () => {
    const made = appPackage(ROOT, parameters({ version: 'ny', developer: 'Ä'.repeat(33) }));
    expect(made).toEqual({
      ok: false,
      faults: [
        'MicrosoftTeams 1.25: /developer/name must NOT have more than 32 characters',
        'MicrosoftTeams 1.30: /developer/name must NOT have more than 32 characters',
        'version: "ny" is not major.minor.patch',
      ],
    });
  });
});

/** The path of every string in a document, as the localisation schema writes paths. */
function allTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((one, n) => allTexts(one, `${path}[${n}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => allTexts(one, path === '' ? name : `${path}.${name}`));
}
