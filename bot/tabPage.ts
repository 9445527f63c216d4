/**
 * Where Teams shows tabs (learn.microsoft.com, "Prerequisites for your Teams tab"): today's hosts and the ones they are
 * moving to. Nobody else may put the page in a frame, save the page's own origin.
 */
const TEAMS_HOSTS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];
/** From here the Teams library fetches the list of hosts it trusts. */
const TEAMS_CDN = 'https://res.cdn.office.net';
/** The hash of nothing: styles are inserted as rules into style elements that begin empty, and never as text. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self' ${TEAMS_CDN}`,
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${TEAMS_HOSTS.join(' ')}`,
].join('; ');

/** The headers of the built tab. Files whose names carry their hash stay as they are for ever; the page itself does not. */
export const pageHeaders = (file: string): Readonly<Record<string, string>> => ({
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': /^\/?assets\//.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
});
