import type { TeamsManifestV1D25 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D25.js';
import type { Locale } from '../locales/format.ts';
import { messagesFor } from '../locales/messages.ts';
import { ICONS } from './icons.ts';
import { MANIFEST_TEXTS } from './texts.ts';

/** What differs between one installation and another. */
export interface ManifestParameters {
  /** The bot's app id in Entra; the Teams app has the same, which is what deep links name. */
  readonly botId: string;
  /** The app registration the tab signs people in with: the bot's own, or one beside a managed identity, which has none. */
  readonly signInId: string;
  /** Where the bot is reached: https, a host and nothing after it. */
  readonly publicUrl: string;
  /** Major.minor.patch. Teams takes an upload as an update only when it has grown. */
  readonly version: string;
  /** Whose app it is, as the catalogue shows it. */
  readonly developer: string;
  /** Pages that anybody can read without signing in; the product has its own for an organisation that has none. */
  readonly pages: { readonly website: string; readonly privacy: string; readonly terms: string };
}

/** The newest schema that has all we use; Teams' own tools wrote it in the summer of 2026. */
export const SCHEMA_VERSION = '1.25';

type Command = keyof ReturnType<typeof messagesFor>['commands'];

/** What the bot offers to write, in each place. In a channel only what everybody there may read. */
export const OFFERED: readonly {
  readonly scopes: ('personal' | 'team' | 'groupChat')[];
  readonly commands: Command[];
}[] = [
  {
    scopes: ['personal'],
    commands: ['mine', 'week', 'late', 'soon', 'ahead', 'done', 'report', 'import', 'settings', 'help'],
  },
  { scopes: ['team', 'groupChat'], commands: ['week', 'late', 'soon', 'agenda', 'help'] },
];

/** The manifest of the Teams app, with its texts in one language. */
export function teamsManifest(given: ManifestParameters, locale: Locale = 'sv'): TeamsManifestV1D25 {
  const { botId, signInId, publicUrl, version, developer, pages } = given;
  const texts = MANIFEST_TEXTS[locale];
  const { host } = new URL(publicUrl);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version,
    id: botId,
    // Whoever's Teams speaks neither language gets Swedish, the language of the plan.
    localizationInfo: { defaultLanguageTag: 'sv', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    developer: {
      name: developer,
      websiteUrl: pages.website,
      privacyUrl: pages.privacy,
      termsOfUseUrl: pages.terms,
    },
    name: texts.name,
    description: texts.description,
    icons: { color: ICONS.color.file, outline: ICONS.outline.file, color32x32: ICONS.color32x32.file },
    accentColor: '#0B6A6E',
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'],
        // In the personal chat, where a plan is sent to be read.
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: OFFERED.map(({ scopes, commands }) => ({
          scopes,
          commands: commands.map((command) => commandOf(command, locale)),
        })),
      },
    ],
    // No websiteUrl: the plan is shown inside Teams only, so there is nothing to open beside it.
    staticTabs: [
      { entityId: 'plan', name: texts.planTab, contentUrl: `${publicUrl}/tab/`, scopes: ['personal'] },
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    // No permission on top of these: the bot reads neither teams, members nor messages, and asks Graph for nothing.
    webApplicationInfo: { id: signInId, resource: `api://${host}/${signInId === botId ? 'botid-' : ''}${signInId}` },
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    supportsChannelFeatures: 'tier1',
  };
}

/** The words of the bot's own help. Of "klar A8" the menu has the word alone, which shows one's actions to choose from. */
function commandOf(command: Command, locale: Locale): { title: string; description: string } {
  const { show, does } = messagesFor(locale).commands[command];
  if (command !== 'done') return { title: show, description: does };
  return { title: show.split(' ')[0] ?? show, description: `${show}: ${does}` };
}
