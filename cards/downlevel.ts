/** The clients a card meets, by what they draw (CARDS.md 1.4, CLIENTS.md 1). */
export type Client = 'teamsDesktop' | 'teamsMobile' | 'adaptivecardsJs' | 'legacy';
export type CardWidth = 'narrow' | 'standard' | 'wide';

interface Json {
  readonly [key: string]: unknown;
}

const PLAIN = [
  'AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'FactSet', 'ActionSet',
  'Image', 'Input.Text', 'Input.Date', 'Input.ChoiceSet', 'Input.Toggle', 'Action.Submit', 'Action.OpenUrl',
]; // prettier-ignore
const NEWER = ['Table', 'TableRow', 'TableCell', 'Action.Execute'];

const KNOWN: Record<Client, ReadonlySet<string>> = {
  teamsDesktop: new Set([...PLAIN, ...NEWER, 'Badge', 'ProgressBar', 'Chart.Donut']),
  teamsMobile: new Set([...PLAIN, ...NEWER, 'Badge', 'ProgressBar']),
  adaptivecardsJs: new Set([...PLAIN, ...NEWER]),
  legacy: new Set(PLAIN),
};
const KNOWS_WIDTHS: ReadonlySet<Client> = new Set(['teamsDesktop', 'teamsMobile']);
const WIDTHS: readonly CardWidth[] = ['narrow', 'standard', 'wide'];

/**
 * A card as one client shows it at one width: the parts for that width, fallbacks in place of what it does not know,
 * and nothing it would drop. Used for previews, and to prove that what is left still says what it must.
 */
export const downlevel = (card: object, client: Client, width: CardWidth): object =>
  (show(card as Json, client, width) as object | undefined) ?? {};

function show(node: Json, client: Client, width: CardWidth): Json | undefined {
  if (!isShownAt(node, client, width)) return undefined;
  if (typeof node['type'] === 'string' && !KNOWN[client].has(node['type'])) {
    const { fallback } = node;
    return isJson(fallback) ? show(fallback, client, width) : undefined;
  }
  const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'fallback' || key === 'targetWidth') return [];
    if (key === 'refresh' && !KNOWN[client].has('Action.Execute')) return [];
    // Only there can one search; elsewhere the choices that came with the card are all there is.
    if (key === 'choices.data' && client !== 'teamsDesktop') return [];
    const shown = HOLDERS.has(key) ? showAll(value, client, width) : value;
    return shown === undefined ? [] : [[key, shown]];
  });
  return Object.fromEntries(entries);
}

/** The properties that hold elements or buttons; anything else (a button's data, say) is none of ours. */
const HOLDERS = new Set(['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'selectAction']);

function showAll(value: unknown, client: Client, width: CardWidth): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => (isTyped(one) ? (show(one, client, width) ?? []) : [one]));
  }
  return isTyped(value) ? show(value, client, width) : value;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Columns of a table are mere widths and have no type. */
const isTyped = (value: unknown): value is Json => isJson(value) && 'type' in value;

function isShownAt({ targetWidth }: Json, client: Client, width: CardWidth): boolean {
  if (typeof targetWidth !== 'string' || !KNOWS_WIDTHS.has(client)) return true;
  const [bound, name] = targetWidth.includes(':') ? targetWidth.split(':') : ['is', targetWidth];
  const asked = WIDTHS.indexOf((name ?? '').toLowerCase() as CardWidth);
  const actual = WIDTHS.indexOf(width);
  if (bound === 'atLeast') return actual >= asked;
  return bound === 'atMost' ? actual <= asked : actual === asked;
}
