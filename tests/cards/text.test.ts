import MarkdownIt from 'markdown-it';
import { clean, literal, plain, short } from '../../cards/text.ts';

/** What a client that reads Markdown and makes links of addresses shows of a text: its HTML, without the paragraph. */
const rendered = (text: string): string =>
  new MarkdownIt({ linkify: true })
    .render(literal(text))
    .trim()
    .replace(/^<p>|<\/p>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '');

describe('text that people wrote (numbers of DELIVERY.md 7 E)', () => {
  test.each([
    ['86', 'a link in Markdown', '[Klicka här](https://evil.example)'],
    ['86', 'a reference link', '[Klicka][1]'],
    ['87', 'a bare address', 'Se https://evil.example/a?b=1&c=2 och www.evil.com'],
    ['87', 'an address with another host before the @', 'https://stockholm.se@evil.com/'],
    ['87', 'an address in angle brackets', '<https://evil.example>'],
    ['88', 'emphasis', '**Klart** och _nästan_ samt ***båda***'],
    ['88', 'a heading', '# Rubrik'],
    ['88', 'a numbered list', '1. Först'],
    ['88', 'a numbered list with a bracket', '2) Sedan'],
    ['88', 'a list', '- punkt'],
    ['88', 'a plus list', '+ punkt'],
    ['88', 'a rule', '---'],
    ['88', 'a single dash', '-'],
    ['88', 'backslashes', String.raw`C:\_mapp\*.docx och \\server`],
    ['88', 'a backslash before a bracket', String.raw`\[x](https://evil.example)`],
    ['88', 'code', '`kod` och ```block```'],
    ['88', 'a quote', '> citat'],
    ['88', 'strikethrough', '~~struket~~'],
    ['88', 'an entity', '&lt;b&gt; &copy; &#42; R&D'],
    ['89', 'a date function', '{{DATE(2026-11-30T07:00:00Z, SHORT)}}'],
    ['89', 'a template expression', '${$root.secret} {{$data}}'],
    ['90', 'a mention', '<at>Chef</at>'],
    ['94', 'pipes', 'a | b | c'],
    ['95', 'an image', '![x](http://10.0.0.1/p.png)'],
    ['95', 'an image in HTML', '<img src="http://10.0.0.1/p.png">'],
  ])('%s: %s is shown as it stands', (_number, _what, text) => {
    expect(rendered(text)).toBe(text);
  });

  test('89: no client finds a function to run, since the two braces are parted', () => {
    expect(plain('{{DATE(2026-11-30T07:00:00Z)}}')).not.toContain('{{');
    expect(literal('{{TIME(2026-11-30T07:00:00Z)}}')).not.toMatch(/\{\{(DATE|TIME)/);
  });

  test('90: no tag of a mention is left whole, neither in Markdown nor in a text run', () => {
    expect(literal('<at>Chef</at>')).not.toMatch(/<\/?at/i);
    expect(plain('<AT id="0">Chef</at>')).not.toMatch(/<\/?at/i);
  });

  test('91: control, direction and zero-width characters and lone surrogates are removed, and JSON stays valid', () => {
    const hostile = 'Ru\u202Etin\u0000 f\u200Bör\uFEFF \uD800läke\u0007medel\u2066\u{E0041}';
    expect(clean(hostile)).toBe('Rutin för läkemedel');
    expect(JSON.parse(JSON.stringify(plain(hostile)))).toBe('Rutin för läkemedel');
  });

  test('91: a family of emoji keeps together, a joiner elsewhere goes', () => {
    expect(clean('👩\u200D👧 a\u200Db')).toBe('👩\u200D👧 ab');
  });

  test('91: a pile of accents is thinned', () => {
    expect(clean(`a${'\u0301'.repeat(500)}`).length).toBeLessThanOrEqual(4);
  });

  test('92: a title of 10 000 characters is cut at a grapheme', () => {
    const title = '👩‍👧‍👦é'.repeat(2_500);
    const cut = short(title, 150);
    const graphemes = [...new Intl.Segmenter('sv').segment(cut)];
    expect(graphemes).toHaveLength(150);
    expect(graphemes.at(-1)?.segment).toBe('…');
    expect(graphemes.slice(0, -1).every(({ segment }) => ['👩‍👧‍👦', 'é'].includes(segment))).toBe(true);
  });

  test('92: a title that fits is not touched', () => {
    expect(short('Rutin för läkemedelshantering', 60)).toBe('Rutin för läkemedelshantering');
  });

  test('93: å written as two characters equals å written as one', () => {
    expect(clean('A\u030Atga\u0308rd')).toBe(clean('Åtgärd'));
  });

  test('94: line breaks, tabs and separators become one space', () => {
    expect(clean('a\r\nb\tc\u2028d\u2029e \u00A0 f')).toBe('a b c d e f');
  });

  test('ordinary Swedish text is left alone, so that phones show no backslashes', () => {
    const text = 'Klart 1 okt. 2007 (senast) – ”hösten”, 50 % & mer: MAS/ssk; fr.o.m. kl. 09.14 · 6–8';
    expect(literal(text)).toBe(text);
  });
});
