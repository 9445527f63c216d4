/** From this length on a letter may also be a wrong one, not only missing, doubled or out of order. */
const LONG_ENOUGH = 7;

/** One letter missing, added, out of order, without its ring or dots, or (in long words) wrong. */
export function isOneSlip(word: string, right: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === right[at]) at += 1;
  const [rest, rightRest] = [word.slice(at), right.slice(at)];
  if (rest.slice(1) === rightRest || rest === rightRest.slice(1)) return true;
  if (rest.slice(2) === rightRest.slice(2) && rest[0] === rightRest[1] && rest[1] === rightRest[0]) return true;
  const isWrongLetter = rest.slice(1) === rightRest.slice(1);
  return isWrongLetter && (right.length >= LONG_ENOUGH || (rightRest[0] === 'ö' && rest[0] === 'o'));
}
