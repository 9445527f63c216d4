import MarkdownIt from 'markdown-it';
import { actionCard } from '../../cards/actionCard.ts';
import { afterPressCard } from '../../cards/afterPress.ts';
import { digestCard } from '../../cards/digest.ts';
import type { CardMessage } from '../../cards/elements.ts';
import { refusalCard } from '../../cards/errors.ts';
import { itemFor, NOW, REGISTER, timing, TODAY } from '../../cards/examples/plan.ts';
import { commentForm } from '../../cards/forms.ts';
import { importPreviewCard } from '../../cards/importPreview.ts';
import { listCard, mineCard } from '../../cards/lists.ts';
import { publishedCard } from '../../cards/published.ts';
import { weeklyCard } from '../../cards/weekly.ts';
import { welcomeChannelCard } from '../../cards/welcome.ts';
import type { Action } from '../../domain/action.ts';
import { figures } from '../../domain/figures.ts';
import { aDraft } from '../support/builders.ts';
import { nodesOf, ofType, type Node } from './lint.ts';
import { anAction, answered, digestView, links, sv } from './support.ts';

const HOSTILE =
  '# [Klicka](https://evil.example) **fet** _kursiv_ `kod` ![x](http://10.0.0.1/p.png) <at>Chef</at> {{DATE(2026-01-01)}} \u202E<b>&lt;';
const written = [timing(HOSTILE, '2026-06-15', { precision: 'season' })];
const register = {
  ...REGISTER,
  people: REGISTER.people.map((person) => ({ ...person, name: HOSTILE })),
  roles: REGISTER.roles.map((role) => ({ ...role, name: HOSTILE })),
};
const evil: Action = {
  ...anAction(1, '2026-06-15'),
  title: HOSTILE,
  timings: written,
  source: { row: 1, need: HOSTILE, text: HOSTILE, dateText: HOSTILE, responsibleText: HOSTILE },
};
const commented = answered(evil, 'anna', { kind: 'comment', text: HOSTILE, forReport: true });
const moved = answered(evil, 'anna', { kind: 'date', from: null, to: '2026-10-01', reason: HOSTILE });
const byBerit = answered(evil, 'berit', { kind: 'status', from: 'notStarted', to: 'done' }, { status: 'done' });
const plan = { id: 'plan-a', title: HOSTILE };
const viewing = { card: 'mine', now: NOW, register };
const press = (of: Action) => {
  const change = of.history.at(-1);
  if (!change) throw new Error('Nothing was pressed');
  return afterPressCard({ ...viewing, item: itemFor(of), change }, sv, links);
};
const question = { kind: 'unknownRole', asWritten: HOSTILE, proposal: HOSTILE } as const;
const drafted = { title: HOSTILE, text: HOSTILE, timings: written, responsible: [], questions: [question] };
const row = { number: 1, title: HOSTILE, text: '', dateText: '', responsibleText: '', actions: [drafted], place: {} };

const CARDS: readonly (readonly [string, CardMessage])[] = [
  ['the digest', digestCard({ ...digestView([evil, byBerit]), register, plans: [{ ...plan }] }, sv, links)],
  ['one action', actionCard({ ...viewing, item: itemFor(commented) }, sv, links)],
  ['an answer', press(byBerit)],
  ['a comment', press(commented)],
  ['a moved date', press(moved)],
  ['a form', commentForm({ action: evil, card: 'mine', today: TODAY, refusal: 'tooLong', typed: HOSTILE }, sv)],
  ['a refusal', refusalCard({ refusal: 'storeDown', action: evil, today: TODAY, code: HOSTILE }, sv, links)],
  ['one’s own', mineCard({ ...viewing, items: Array(5).fill(itemFor(evil)), since: NOW, plan: 'plan-a' }, sv, links)],
  ['a list', listCard({ of: 'late', actions: [evil], plan: 'plan-a', register, today: TODAY }, sv, links)],
  ['the week', weeklyCard(
    { plan, snapshot: { plan: 'plan-a', date: TODAY, at: NOW, figures: figures([evil], TODAY, null) }, before: undefined, actions: [evil], register },
    sv,
    links,
  )],
  ['an import', importPreviewCard(
    { stored: aDraft({ draft: { plan: { title: HOSTILE, date: null, unit: null, owner: null }, rows: [row] } }), today: TODAY, unheld: null, review: links.draft('d') },
    sv,
  )],
  ['a publishing', publishedCard({ plan, actions: [evil], unheld: 0, first: null, today: TODAY }, sv, links)],
  ['a welcome', welcomeChannelCard({ installer: HOSTILE, channel: HOSTILE }, sv, links)],
]; // prettier-ignore

const markdown = new MarkdownIt({ linkify: true });

/** Every text that clients read as Markdown, and what it would become there. */
const renderedOf = (card: object): readonly string[] => {
  const nodes = nodesOf(JSON.parse(JSON.stringify(card)));
  const blocks = ofType(nodes, 'TextBlock').map(({ text }) => text);
  const facts = ofType(nodes, 'FactSet').flatMap((set) =>
    (set['facts'] as Node[]).flatMap(({ title, value }) => [title, value]),
  );
  return [...blocks, ...facts, (card as Node)['fallbackText']].map((text) => markdown.render(String(text)));
};

describe.each(CARDS)('86–96: hostile text in %s', (_name, { card, summary }) => {
  const json = JSON.stringify(card);

  test('is on the card, and becomes nothing but text', () => {
    expect(json).toContain('Klicka');
    const tags = renderedOf(card).flatMap((html) => html.match(/<(?!\/?p>)[^>]*>/g) ?? []);
    expect(tags).toEqual([]);
  });

  test('finds no mention, no function, no hidden direction, and no link but our own', () => {
    // What stands in a field is given back as it was typed: no client reads it as anything but text.
    const shown = JSON.stringify(card, function (this: Node, key, value: unknown) {
      return key === 'value' && this['type'] === 'Input.Text' ? '' : value;
    });
    expect(shown).not.toMatch(/<\/?at>|\{\{/);
    expect(json).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    const urls = nodesOf(JSON.parse(json)).flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
    expect(urls.filter((url) => !url.startsWith('https://plan.example/'))).toEqual([]);
    expect(json).not.toContain('"type":"Image"');
  });

  test('96: leaves the notification short and plain', () => {
    expect(summary.length).toBeLessThanOrEqual(400);
    expect(summary).not.toMatch(/<\/?at>|\{\{|\u202E|\n/);
  });
});
