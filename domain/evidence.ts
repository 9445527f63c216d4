/** Longer addresses are not links that people have copied. */
const LINK_LIMIT = 1000;

/**
 * Whether something is a link to evidence that may be kept: an https address without a user name in it, since that may
 * hide another host from the reader.
 */
export function isEvidenceLink(text: string): boolean {
  if (text.length > LINK_LIMIT || /[\s\\<>"\u0000-\u001f]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

/** The host a link leads to, for people to see before they follow it. */
export const hostOf = (link: string): string => new URL(link).hostname;
