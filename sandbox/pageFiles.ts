import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

/** The page: files of `sandbox/page`, and the renderer of adaptive cards as its package ships it. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** False when there is no such file. `root` is the project's folder. */
export async function servePage(root: string, path: string, response: ServerResponse): Promise<boolean> {
  const name = path === '/' ? 'index.html' : /^\/page\/([\w-]+\.(?:css|js|svg))$/.exec(path)?.[1];
  const file =
    path === '/page/lib/adaptivecards.js'
      ? join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js')
      : name && join(root, 'sandbox/page', name);
  if (!file) return false;
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch {
    return false;
  }
  response.writeHead(200, {
    'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  response.end(content);
  return true;
}
