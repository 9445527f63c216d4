import fc from 'fast-check';
import { literal } from '../../cards/text.ts';

const { markdownToHtml } = require('../../sandbox/page/markdown.js') as { markdownToHtml: (text: string) => string };

describe('the Markdown of a card', () => {
  test.each([
    ['**Klar** i dag', '<strong>Klar</strong> i dag'],
    ['_inte_ snake_case_namn', '<em>inte</em> snake_case_namn'],
    ['[Öppna planen](http://127.0.0.1:3979/?tab=p%2F1)', '<a href="http://127.0.0.1:3979/?tab=p%2F1" target="_blank" rel="noopener noreferrer">Öppna planen</a>'],
    ['[fel](javascript:alert(1))', '[fel](javascript:alert(1))'],
    ['- ett\n- två', '<ul><li>ett</li><li>två</li></ul>'],
    ['ett\ntvå', 'ett<br>två'],
    ['2 \\* 3 \\_x\\_ \\<b\\>', '2 * 3 _x_ &lt;b&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ])('%j is shown as %j', (text, html) => expect(markdownToHtml(text)).toBe(html)); // prettier-ignore

  test('whatever people write comes out as it looks, never as markup', () => {
    const visible = (html: string) =>
      html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const written = fc.string({ unit: fc.constantFrom(...'ab <>&"*_[]()\\`#-~:/0é') });
    fc.assert(
      fc.property(written, (text) => {
        const shown = literal(text);
        const html = markdownToHtml(shown);
        expect(html).not.toMatch(/<|>/);
        expect(visible(html).replaceAll('\u2060', '')).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
