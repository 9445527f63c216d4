import { readFileSync } from 'node:fs';

const QUERY = /query: '(.*"post" and .*)'/.exec(readFileSync('infra/watch.bicep', 'utf8'))?.[1] ?? '';
const [, REASONS = ''] = /line\.reason\) in \(([^)]+)\)/.exec(QUERY) ?? [];
const [, KIND, OUTCOME] = /line\.kind\) == "(\w+)" and tostring\(line\.outcome\) == "(\w+)"/.exec(QUERY) ?? [];

/** Whether a line of the log is one for which infra/watch.bicep mails whoever runs the bot. */
export function isAlarmed(line: string): boolean {
  const { event, reason, kind, outcome } = JSON.parse(line) as Readonly<Record<string, string>>;
  const isNamed = REASONS.split(', ').includes(`"${reason}"`);
  return event === 'post' && (isNamed || (kind === KIND && outcome === OUTCOME));
}
