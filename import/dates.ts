import { createInterface } from 'node:readline';
import { isLocalDate, localDate } from '../domain/calendar.ts';
import { answerInWords, answerJson, DATES_USAGE } from './datesCommand.ts';

/** `npm run dates`: the date grammar from a shell, for whoever wants to know how a phrase is understood. */
const [first, reference = localDate(new Date().toISOString())] = process.argv.slice(2);

if (first === '--json') {
  let isComplete = true;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const answer = answerJson(line);
    isComplete &&= answer.ok;
    process.stdout.write(`${answer.line}\n`);
  }
  if (!isComplete) process.exitCode = 1;
} else if (first === undefined || first.startsWith('--') || !isLocalDate(reference)) {
  process.stdout.write(`${DATES_USAGE}\n`);
} else {
  process.stdout.write(`${answerInWords(first, reference).join('\n')}\n`);
}
