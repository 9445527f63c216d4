import type { TeamsManifestV1D25 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D25.js';
import { ICONS } from './icons.ts';
import { readPng, type Picture } from './png.ts';

/**
 * The rules of Teams' store that a program can judge and the schemas do not (learn.microsoft.com, "Microsoft commercial
 * marketplace policies" 1140 and "Store validation guidelines"). One line for each breach; empty when all are kept.
 */
export function breaches(manifest: TeamsManifestV1D25, icons: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...inTexts(manifest), ...inCommands(manifest), ...inTabs(manifest), ...inIcons(icons)];
}

function* inTexts({ name, description, version }: TeamsManifestV1D25): Iterable<string> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) yield `version: "${version}" is not major.minor.patch`;
  if (description.full.startsWith(description.short)) yield 'description.full: begins by repeating description.short';
  for (const [path, text] of [['name.short', name.short] as const, ['name.full', name.full ?? ''] as const]) {
    if (/teams app|microsoft teams app|\bbeta\b|\btest\b/i.test(text))
      yield `${path}: a name says what the app is, not that it is one`;
  }
}

function* inCommands({ bots = [] }: TeamsManifestV1D25): Iterable<string> {
  for (const { commandLists = [], scopes } of bots) {
    for (const list of commandLists) {
      const titles = list.commands.map(({ title }) => title.toLowerCase());
      if (new Set(titles).size < titles.length) yield `commandLists: the same command twice for ${list.scopes.join()}`;
      // Longer ones are cut in the menu.
      for (const title of titles) if (title.length > 32) yield `commandLists: "${title}" is longer than the menu shows`;
      if (!titles.some((title) => /^(hjälp|help)$/.test(title)))
        yield `commandLists: no help for ${list.scopes.join()}`;
    }
    const served = new Set(commandLists.flatMap((list) => list.scopes));
    for (const scope of scopes) if (!served.has(scope)) yield `commandLists: nothing is offered in ${scope}`;
  }
}

function* inTabs({
  staticTabs = [],
  validDomains = [],
  webApplicationInfo,
  bots = [],
  id,
}: TeamsManifestV1D25): Iterable<string> {
  for (const { entityId, contentUrl } of staticTabs) {
    if (contentUrl !== undefined && !validDomains.includes(new URL(contentUrl).host)) {
      yield `staticTabs: ${entityId} is on a host that validDomains does not name`;
    }
  }
  for (const domain of validDomains) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) yield `validDomains: "${domain}" is not the name of one host`;
  }
  if (id !== bots[0]?.botId) yield 'id: the app and its bot must share one id, which deep links name';
  if (!webApplicationInfo?.resource?.endsWith(webApplicationInfo.id)) {
    yield 'webApplicationInfo: the address of the sign-in does not end with its id';
  }
}

function* inIcons(icons: ReadonlyMap<string, Uint8Array>): Iterable<string> {
  for (const [name, { file, size }] of Object.entries(ICONS)) {
    const bytes = icons.get(file);
    if (bytes === undefined) {
      yield `icons: ${file} is missing`;
      continue;
    }
    const picture = readPng(bytes);
    if (picture.width !== size || picture.height !== size) yield `icons: ${file} is not ${size} × ${size}`;
    if (name === 'outline' && !isWhiteOnNothing(picture)) yield `icons: ${file} is not white on a transparent ground`;
    if (name === 'color' && opacities(picture).some((opacity) => opacity < 255)) yield `icons: ${file} has holes`;
    if (name === 'color32x32' && opacities(picture)[0] !== 0) yield `icons: ${file} has no transparent ground`;
  }
}

const opacities = ({ pixels }: Picture): readonly number[] => [...pixels].filter((_, n) => n % 4 === 3);

function isWhiteOnNothing(picture: Picture): boolean {
  const seen = opacities(picture);
  const isWhite = seen.every(
    (opacity, n) => opacity === 0 || picture.pixels.subarray(n * 4, n * 4 + 3).every((c) => c >= 250),
  );
  return isWhite && seen.includes(0) && seen.some((opacity) => opacity === 255);
}
