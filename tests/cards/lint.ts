import { buttonWidth, OVERFLOW_WIDTH, PHONE_WIDTH, type Button } from '../../cards/buttons.ts';
import { readPress } from '../../cards/verbs.ts';

export interface Node {
  readonly [key: string]: unknown;
}

/** Every element, button and run of a card, its fallbacks too unless told otherwise, with what it sits in. */
export function nodesOf(card: unknown, withFallbacks = true): readonly Node[] {
  if (Array.isArray(card)) return card.flatMap((one: unknown) => nodesOf(one, withFallbacks));
  if (typeof card !== 'object' || card === null) return [];
  const node = card as Node;
  const inner = Object.entries(node).flatMap(([key, value]) =>
    key === 'data' || (key === 'fallback' && !withFallbacks) ? [] : nodesOf(value, withFallbacks),
  );
  return 'type' in node ? [node, ...inner] : inner;
}

export const ofType = (nodes: readonly Node[], type: string | RegExp): readonly Node[] =>
  nodes.filter((node) => (type instanceof RegExp ? type.test(String(node['type'])) : node['type'] === type));

/** Everything a person reads or hears of a card, line by line. */
export function wordsOf(card: unknown): readonly string[] {
  const shown = nodesOf(card).flatMap((node) => [
    ...['text', 'title', 'tooltip', 'label', 'placeholder', 'errorMessage'].map((key) => node[key]),
    ...(Array.isArray(node['facts']) ? (node['facts'] as Node[]).flatMap(({ title, value }) => [title, value]) : []),
    ...(Array.isArray(node['data']) ? (node['data'] as Node[]).map(({ legend }) => legend) : []),
  ]);
  const { speak, fallbackText } = card as Node;
  return [...shown, speak, fallbackText].filter((words): words is string => typeof words === 'string');
}

const VISIBLE_MOST = 6;
const CARD_CHARACTERS = 25_000;
const PAYLOAD_BYTES = 300;

/** What is wrong with a card by the rules of CARDS.md 1.2 to 1.6, one sentence each. */
export function lint(card: Node): readonly string[] {
  const nodes = nodesOf(card);
  const shown = nodesOf(card, false);
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => void (holds || problems.push(problem));

  must(card['version'] === '1.5', 'the version is not 1.5');
  must(card['lang'] === 'sv' || card['lang'] === 'en', 'the language is not named');
  must(isText(card['speak']) && isText(card['fallbackText']), 'speak or fallbackText is missing');
  const headings = ofType(shown, 'TextBlock').filter((node) => node['style'] === 'heading');
  must(headings.length === 1, `${headings.length} headings`);
  for (const node of ofType(nodes, 'TextBlock')) {
    must(node['wrap'] === true, `no wrap: ${String(node['text'])}`);
    must(isText(node['text']), 'an empty text');
    must(node['color'] !== 'Warning', `warning colour on plain text: ${String(node['text'])}`);
  }
  for (const node of ofType(nodes, /^(Badge|ProgressBar|Chart\..*|Table)$/)) {
    must(node['fallback'] !== undefined && node['fallback'] !== 'drop', `${String(node['type'])} without a fallback`);
  }
  for (const node of ofType(nodes, 'Badge'))
    must(isText(node['text']) && isText(node['icon']), 'a badge of colour alone');
  for (const node of ofType(nodes, /^Input\./)) {
    must(isText(node['id']) && isText(node['label']), 'an input without id or label');
    must(node['isRequired'] !== true || isText(node['errorMessage']), 'a required input without an error message');
  }
  const ids = nodes.map((node) => node['id']).filter((id) => id !== undefined);
  must(new Set(ids).size === ids.length, 'an id used twice');
  for (const node of ofType(nodes, /^Action\./)) {
    must(isText(node['title']), 'a button without a title');
    must(node['type'] !== 'Action.OpenUrlDialog', 'a dialog that phones do not have');
    problems.push(...lintPayload(node));
  }
  let visible = 0;
  for (const node of ofType(shown, 'ActionSet')) {
    const buttons = node['actions'] as Button[];
    const primary = buttons.filter((button) => button.mode !== 'secondary');
    visible += primary.length;
    must(buttons.length > 0 && buttons.length <= VISIBLE_MOST, `${buttons.length} buttons in a row`);
    const width = primary.reduce((sum, button) => sum + buttonWidth(button), 0);
    const room = PHONE_WIDTH - (primary.length < buttons.length ? OVERFLOW_WIDTH : 0);
    const first = primary[0];
    must(width <= room || primary.length === 1, `the row of "${first?.title}" is ${width} wide, has ${room}`);
  }
  must(visible <= VISIBLE_MOST, `${visible} visible buttons`);
  const refresh = card['refresh'] as { userIds?: string[] } | undefined;
  must(refresh === undefined || (refresh.userIds ?? []).length <= 60, 'more than 60 people to refresh for');
  const size = JSON.stringify(card).length;
  must(size <= CARD_CHARACTERS, `${size} characters`);
  return problems;
}

/** Every payload is one the verb table reads, small, and the same for clients old and new. */
function lintPayload(node: Node): readonly string[] {
  const { type, verb, data, fallback, title } = node as { [key: string]: unknown; data?: Node; fallback?: Node };
  if (type === 'Action.OpenUrl')
    return String(node['url']).startsWith('https://') ? [] : [`${String(title)}: no https link`];
  if (data === undefined) return [`${String(title)}: no data`];
  const { v, msteams: _dialog, ...rest } = data;
  const name = type === 'Action.Execute' ? verb : v;
  const problems: string[] = [];
  if (!readPress(name, rest)) problems.push(`${String(title)}: nobody reads ${String(name)} ${JSON.stringify(rest)}`);
  const bytes = Buffer.byteLength(JSON.stringify(data));
  if (bytes > PAYLOAD_BYTES) problems.push(`${String(title)}: ${bytes} bytes`);
  if (type === 'Action.Execute') {
    const old = fallback as { type?: string; data?: Node } | undefined;
    const isSame = old?.type === 'Action.Submit' && JSON.stringify(old.data) === JSON.stringify({ ...data, v: verb });
    if (!isSame) problems.push(`${String(title)}: no Action.Submit with the same data`);
  }
  return problems;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
