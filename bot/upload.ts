import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { DOWNLOAD_GUARDS, judged } from './download.ts';

/** Teams waits fifteen seconds for the answer to its question. */
const LIMIT_MS = 10_000;

/**
 * Puts a file at the address Teams has given for it (an upload session of OneDrive: one PUT with the whole range). The
 * address comes from outside and is judged as that of a download is; the bot's token is never sent along. False when it
 * may not or cannot be put there.
 */
export const uploader =
  (hosts: readonly string[]) =>
  async (address: string, bytes: Uint8Array): Promise<boolean> => {
    if (!DOWNLOAD_GUARDS.address(address, hosts)) return false;
    try {
      const response = await put(new URL(address), bytes);
      response.resume();
      return response.statusCode === 200 || response.statusCode === 201;
    } catch {
      return false;
    }
  };

function put(url: URL, bytes: Uint8Array): Promise<IncomingMessage> {
  const options = {
    method: 'PUT',
    agent: false,
    signal: AbortSignal.timeout(LIMIT_MS),
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
  } as const;
  return new Promise((resolve, reject) => {
    const asked =
      url.protocol === 'http:'
        ? httpRequest(url, options, resolve)
        : httpsRequest(url, { ...options, lookup: judged(lookup) }, resolve);
    asked.on('error', reject);
    asked.end(bytes);
  });
}
