/** The largest document that is fetched, and the longest it may take. A plan is a hundredth of either. */
const LIMIT_BYTES = 20 * 1024 * 1024;
const LIMIT_MS = 20_000;

/**
 * Fetches a file that somebody sent. The address comes from outside, so it must be of a host on the list, over https
 * (loopback excepted, where the sandbox is), without redirects; and never with the bot's token, which is not the host's
 * to see. Undefined when it may not or cannot be fetched, or is too large.
 */
export const downloader =
  (hosts: readonly string[]) =>
  async (address: string): Promise<Uint8Array | undefined> => {
    if (!mayFetch(address, hosts)) return undefined;
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(LIMIT_MS) });
      if (!response.ok || !response.body) return undefined;
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of response.body) {
        size += chunk.length;
        if (size > LIMIT_BYTES) return undefined;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } catch {
      return undefined;
    }
  };

function mayFetch(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (username) return false;
  const isLoopback = hostname === '127.0.0.1' && hosts.includes(hostname);
  const isKnown = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return isLoopback ? protocol === 'http:' : protocol === 'https:' && isKnown;
}
