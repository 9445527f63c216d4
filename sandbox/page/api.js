import { toast } from './dom.js';

/** The page's calls to the sandbox. The header is what tells them from another page's. */
async function call(method, path, body, type = 'application/json') {
  const response = await fetch(path, {
    method,
    headers: { 'x-sandbox': '1', ...(body === undefined ? {} : { 'content-type': type }) },
    body,
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.refusal ?? 'failed'), { refusal: answer.refusal });
}

export const get = (path, query = {}) => call('GET', `${path}?${new URLSearchParams(query)}`);
export const post = (path, body) => call('POST', path, JSON.stringify(body));
export const sendFile = (query, file) =>
  call('POST', `/api/file?${new URLSearchParams(query)}`, file, 'application/octet-stream');

/** Calls `changed` for each thing that happens, and again when the connection is back after a break. */
export function follow(changed) {
  const source = new EventSource('/api/live');
  let wasBroken = false;
  source.onmessage = ({ data }) => changed(JSON.parse(data));
  source.onerror = () => {
    if (!wasBroken) toast('Sandlådan svarar inte. Är den avslutad? Starta den igen med npm start.');
    wasBroken = true;
  };
  source.onopen = () => {
    if (wasBroken) changed({ kind: 'all' });
    wasBroken = false;
  };
}
