import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { BlockList, isIPv6 } from 'node:net';

/** The largest document that is fetched, and the longest it may take. A plan is a hundredth of either. */
const LIMIT_BYTES = 20 * 1024 * 1024;
const LIMIT_MS = 20_000;

type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Fetches a file that somebody sent. The address comes from outside, so it must be of a host on the list, over https
 * (loopback excepted, where the sandbox is), without redirects, and its name must lead to the open network: the address
 * that is judged is the one that is connected to. Never with the bot's token, which is not the host's to see. Undefined
 * when it may not or cannot be fetched, or is too large.
 */
export const downloader =
  (hosts: readonly string[], lookup: Lookup = dnsLookup) =>
  async (address: string): Promise<Uint8Array | undefined> => {
    if (!DOWNLOAD_GUARDS.address(address, hosts)) return undefined;
    try {
      const response = await open(new URL(address), lookup);
      if (response.statusCode === 200) return await read(response);
      response.destroy();
      return undefined;
    } catch {
      return undefined;
    }
  };

/** What a file's address must pass before, and while, a connection to it is made. */
export const DOWNLOAD_GUARDS = {
  address: mayFetch,
  resolved: (addresses: readonly LookupAddress[]) => addresses.every(({ address }) => isPublic(address)),
  size: (bytes: number) => bytes <= LIMIT_BYTES,
};

function mayFetch(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  if (username) return false;
  const isLoopback = hostname === '127.0.0.1' && hosts.includes(hostname);
  const isKnown = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return isLoopback ? protocol === 'http:' : protocol === 'https:' && port === '' && isKnown;
}

function open(url: URL, lookup: Lookup): Promise<IncomingMessage> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  return new Promise((resolve, reject) => {
    // The list has let a loopback address in only where it is written out, so there is no name to look up.
    const asked =
      url.protocol === 'http:'
        ? httpGet(url, { signal, agent: false }, resolve)
        : httpsGet(url, { signal, agent: false, lookup: judged(lookup) }, resolve);
    asked.on('error', reject);
  });
}

/** A lookup that fails where any of the addresses behind a name lies within: somebody may have pointed it there. */
export const judged =
  (lookup: Lookup) =>
  (host: string, options: LookupOptions, done: (error: Error | null, found: never, family?: number) => void): void =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error('no address'), undefined as never);
      if (!DOWNLOAD_GUARDS.resolved(addresses)) return done(new Error('an address within'), undefined as never);
      if (options.all) return done(null, addresses as never);
      done(null, first.address as never, first.family);
    });

async function read(response: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    // Leaving the loop destroys the response, and its connection with it.
    if (!DOWNLOAD_GUARDS.size(size)) return undefined;
    chunks.push(chunk as Buffer);
  }
  // A response that ends before the length it stated.
  return response.complete ? Buffer.concat(chunks) : undefined;
}

/** Everything that is somebody's own network, this machine, or nobody's (IANA special-purpose registries). */
const WITHIN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) WITHIN.addSubnet(net, bits); // prettier-ignore
for (const [net, bits] of [['::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['64:ff9b::', 96]] as const) {
  WITHIN.addSubnet(net, bits, 'ipv6');
} // prettier-ignore

const isPublic = (address: string): boolean => !WITHIN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
