import type { ServerResponse } from 'node:http';

/** Tells every open page that something has changed; the page then asks for what it shows. */
export interface Live {
  join(response: ServerResponse): void;
  tell(change: Change): void;
  close(): void;
}

export type Change = { readonly kind: 'chat'; readonly id: string } | { readonly kind: 'clock' };

/** Server-sent events. Changes of the same turn are told once, or a year's walk would tell thousands. */
export function openLive(): Live {
  const pages = new Set<ServerResponse>();
  const waiting = new Map<string, Change>();
  let isPlanned = false;

  const flush = () => {
    isPlanned = false;
    const lines = [...waiting.values()].map((change) => `data: ${JSON.stringify(change)}\n\n`).join('');
    waiting.clear();
    for (const page of pages) page.write(lines);
  };

  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    tell(change) {
      waiting.set(JSON.stringify(change), change);
      if (isPlanned) return;
      isPlanned = true;
      setImmediate(flush);
    },
    close() {
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
