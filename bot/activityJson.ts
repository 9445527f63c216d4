/** No card or message nests deeper; a parser's stack must not be the limit. */
const DEPTH_LIMIT = 32;

/** What a body must not do to the process that parses it. */
export const JSON_GUARDS = {
  depth: (text: string): boolean => !isTooDeep(text),
  /**
   * Dropping the key keeps a payload from reaching any prototype, here or in the SDK. Looking at every key is slow, so
   * only where it may stand, spelt out or with an escape in it.
   */
  prototype: (text: string): Reviver | undefined => (/__proto__|\\u/.test(text) ? withoutPrototype : undefined),
};

type Reviver = (key: string, value: unknown) => unknown;
const withoutPrototype: Reviver = (key, value) => (key === '__proto__' ? undefined : value);

/** Parses the JSON of an activity; undefined for what is no JSON, or too deep to be one of Teams'. */
export function parseActivity(text: string): unknown {
  if (!JSON_GUARDS.depth(text)) return undefined;
  try {
    return JSON.parse(text, JSON_GUARDS.prototype(text));
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings; cheaper than parsing, and cannot run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfString(text, index);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth += 1;
        if (depth > DEPTH_LIMIT) return true;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth -= 1;
    }
  }
  return false;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the quotation mark stands that ends the string begun at `start`; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}
