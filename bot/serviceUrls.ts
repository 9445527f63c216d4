/**
 * Whether the bot's token may be sent to a service URL. botbuilder sends it anywhere, so this stands before it: https,
 * the usual port, no user name, and a host on the list (a leading dot means every name below). Plain http is for
 * loopback alone, where the sandbox is.
 */
export function isAllowedServiceUrl(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username || password) return false;
  const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost';
  if (isLoopback) return protocol === 'http:' && hosts.includes(hostname);
  const isKnown = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return protocol === 'https:' && port === '' && isKnown;
}
