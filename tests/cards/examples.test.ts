import { AdaptiveCard, HostConfig, SerializationContext, type ValidationResults } from 'adaptivecards';
import { downlevel, type CardWidth, type Client } from '../../cards/downlevel.ts';
import { EXAMPLES } from '../../cards/examples.ts';
import { messagesFor, type Messages } from '../../locales/messages.ts';
import { pseudoOf } from '../../locales/pseudo.ts';
import { lint, nodesOf, ofType, wordsOf, type Node } from './lint.ts';

const sv = messagesFor('sv');
/** Teams draws six buttons of a row, the parser's own default is five. */
const TEAMS = new HostConfig({ actions: { maxActions: 6 } });

const LANGUAGES: readonly (readonly [string, Messages])[] = [
  ['sv', sv],
  ['en', messagesFor('en')],
  ['pseudo', pseudoOf(sv)],
];
const CASES = EXAMPLES.flatMap((example) => LANGUAGES.map(([name, t]) => [example.name, name, example, t] as const));

test('every example has a name of its own', () => {
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
});

describe.each(CASES)('%s in %s', (_name, language, example, t) => {
  const { card, summary } = example.build(t);
  const json = JSON.parse(JSON.stringify(card)) as Node;

  test('keeps the rules of a card in Teams', () => {
    expect(lint(json)).toEqual([]);
    expect(summary.trim()).not.toBe('');
    expect(summary.length).toBeLessThanOrEqual(300);
  });

  test('is understood by a parser nobody here wrote, without losing anything', () => {
    const plain = downlevel(json, 'adaptivecardsJs', 'standard');
    const context = new SerializationContext();
    const parsed = new AdaptiveCard();
    parsed.hostConfig = TEAMS;
    parsed.parse(plain, context);
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    expect(events.filter((message) => !isLangBug(message))).toEqual([]);
    const results: ValidationResults = parsed.validateProperties();
    expect(results.validationEvents.map(({ message }) => message).filter((message) => !isLangBug(message))).toEqual([]);
    expect(sorted(parsed.toJSON())).toEqual(sorted(withoutUnprintable(plain)));
  });

  test.each([
    ['teamsDesktop', 'standard'],
    ['teamsMobile', 'narrow'],
    ['teamsMobile', 'standard'],
    ['adaptivecardsJs', 'narrow'],
    ['legacy', 'narrow'],
  ] as const)('keeps heading, status and a way forward in %s, %s', (client: Client, width: CardWidth) => {
    const shown = downlevel(json, client, width);
    const nodes = nodesOf(shown);
    expect(ofType(nodes, 'TextBlock').filter((node) => node['style'] === 'heading')).toHaveLength(1);
    if (client !== 'teamsDesktop') expect(ofType(nodes, /^Chart\./)).toEqual([]);
    if (client === 'legacy') expect(ofType(nodes, 'Action.Execute')).toEqual([]);
    if (!example.isEnd) expect(ofType(nodes, /^Action\./).length).toBeGreaterThan(0);
    const words = wordsOf(shown).join('\n');
    for (const badge of ofType(nodesOf(json, false), 'Badge')) expect(words).toContain(String(badge['text']));
  });

  if (language === 'sv') {
    test('says nothing in English and raises its voice only in the greeting', () => {
      const words = wordsOf(json).join('\n');
      // The words of an invented hostile title are people's own.
      const own = words.replace(/evil\.example|DATE/g, '');
      expect(own).not.toMatch(ENGLISH);
      expect(own.replaceAll('Hej!', '')).not.toMatch(/(?<![\\])!/);
      expect(own).not.toMatch(/vänligen|deadline|överskrid/i);
    });
  }
});

const ENGLISH =
  /(?<!\p{L})(the|is|are|of|your|you|with|done|due|late|week|undo|open|save|write|not|actions?|and|this|what|was|been)(?!\p{L})/iu;

/** adaptivecards 3.0.6 fails "sv" every second time: its pattern is global and keeps its place. */
const isLangBug = (message: string): boolean => /lang/i.test(message);

/** What the parser legitimately does not write back (STYLE.md 6): Teams' own part, and defaults it leaves out. */
function withoutUnprintable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnprintable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'msteams' && !isDefault(key, inner))
      .map(([key, inner]) => [key, key === 'data' ? inner : withoutUnprintable(inner)]),
  );
}

const isDefault = (key: string, value: unknown): boolean =>
  key === 'roundedCorners' || key === 'fallback' || (key === 'firstRowAsHeaders' && value === true);

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== 'lang' && key !== '$schema')
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
