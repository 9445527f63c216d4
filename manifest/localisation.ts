import type { TeamsManifestV1D25 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D25.js';

/** Every text of a manifest that may be said in another language, by the path that the localisation schema gives it. */
export function localisedStrings(manifest: TeamsManifestV1D25): Readonly<Record<string, string>> {
  const strings: [string, string | undefined][] = [
    ['name.short', manifest.name.short],
    ['name.full', manifest.name.full],
    ['description.short', manifest.description.short],
    ['description.full', manifest.description.full],
  ];
  for (const [n, tab] of (manifest.staticTabs ?? []).entries()) strings.push([`staticTabs[${n}].name`, tab.name]);
  for (const [n, list] of (manifest.bots?.[0]?.commandLists ?? []).entries()) {
    for (const [m, { title, description }] of list.commands.entries()) {
      const path = `bots[0].commandLists[${n}].commands[${m}]`;
      strings.push([`${path}.title`, title], [`${path}.description`, description]);
    }
  }
  return Object.fromEntries(strings.filter((one): one is [string, string] => one[1] !== undefined));
}
