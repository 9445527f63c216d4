import { isIP } from 'node:net';
import type { ManifestParameters } from './manifest.ts';
import { ENTRA_ID } from '../domain/entraId.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** For looking at the package before there is a bot: reserved for examples, so nobody's. */
export const EXAMPLE: Environment = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
  PUBLIC_URL: 'https://planbot.example',
};

/** Reads what the manifest needs. Lists everything that is wrong at once, each with what to do about it. */
export function readParameters(
  env: Environment,
  version: string,
): { ok: true; parameters: ManifestParameters } | { ok: false; problems: readonly string[] } {
  const problems: string[] = [];
  const botId = (env.MICROSOFT_APP_ID ?? '').trim().toLowerCase();
  if (!ENTRA_ID.test(botId)) {
    problems.push(
      `MICROSOFT_APP_ID ${botId === '' ? 'saknas' : `är ”${botId}”`}. Ange botens app-id (ett GUID): det står i Azure ` +
        'under Azure Bot, Konfiguration, Microsoft-app-ID.',
    );
  }
  const signInId = (env.TAB_APP_ID ?? '').trim().toLowerCase() || botId;
  if (env.TAB_APP_ID && !ENTRA_ID.test(signInId)) {
    problems.push(`TAB_APP_ID är ”${signInId}”. Ange app-id (ett GUID) för flikens inloggning, eller ta bort den.`);
  }
  const publicUrl = (env.PUBLIC_URL ?? '').trim().replace(/\/$/, '');
  const wrong = wrongUrl(publicUrl);
  if (wrong !== null) {
    const remedy = 'Ange adressen där boten nås, till exempel https://planbot.kommunen.se.';
    problems.push(`PUBLIC_URL ${publicUrl === '' ? 'saknas' : `är ”${publicUrl}”, ${wrong}`}. ${remedy}`);
  }
  const developer = env.ORGANISATION?.trim() || 'Handlingsplan';
  if (developer.length > 32) {
    problems.push(`ORGANISATION har ${developer.length} tecken, och Teams tar högst 32. Förkorta namnet.`);
  }
  const page = (variable: string, own: string): string => {
    const url = env[variable]?.trim() || `${publicUrl}/tab/${own}`;
    if (env[variable] && !/^https:\/\/[^/]/.test(url)) {
      problems.push(`${variable} är ”${url}”. Ange en adress som börjar med https://, eller ta bort den.`);
    }
    return url;
  };
  const pages = {
    website: page('WEBSITE_URL', 'om.html'),
    privacy: page('PRIVACY_URL', 'integritet.html'),
    terms: page('TERMS_URL', 'villkor.html'),
  };
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, parameters: { botId, signInId, publicUrl, version, developer, pages } };
}

/** Why Teams could not reach a tab at this address, or null. */
function wrongUrl(text: string): string | null {
  if (!URL.canParse(text)) return 'som inte är en adress';
  const { protocol, hostname, port, origin } = new URL(text);
  if (protocol !== 'https:') return 'men Teams visar bara sidor med https';
  if (hostname === 'localhost' || !hostname.includes('.') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
    return 'som andra datorer inte kan nå';
  }
  // Single sign-on is made out to the host alone: api://<host>/botid-<id>.
  if (port !== '') return 'men Teams inloggning tar bara den vanliga https-porten';
  return text.toLowerCase() === origin ? null : 'men bara https och värdnamnet ska stå där';
}
