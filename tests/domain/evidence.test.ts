import fc from 'fast-check';
import { hostOf, isEvidenceLink } from '../../domain/evidence.ts';

describe('a link to evidence', () => {
  it.each([
    'https://intranat.stockholm.se/rutin.pdf',
    'https://kommunen.sharepoint.com/:w:/r/sites/x/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&action=default#sid',
    'https://exempel.se',
    // As long as a link may be.
    `https://exempel.se/${'x'.repeat(981)}`,
  ])('may be %s', (link) => expect(isEvidenceLink(link)).toBe(true));

  it.each([
    'http://intranat.stockholm.se/rutin.pdf',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'https://localhost/x',
    'https://stockholm.se@evil.example/x',
    'https://a:b@evil.example',
    'https://:b@evil.example',
    'https://evil.example/ med blanksteg',
    'https://evil.example/\nX: y',
    'https://evil.example\\@stockholm.se',
    'https://evil.example/<at>Chef</at>',
    `https://exempel.se/${'x'.repeat(982)}`,
    'exempel.se/rutin',
    '[rutin](https://evil.example)',
    '',
  ])('may not be %j', (link) => expect(isEvidenceLink(link)).toBe(false));

  it('leads to a host, without what stands around it', () =>
    expect(hostOf('https://intranat.stockholm.se:8443/rutin.pdf?x=1')).toBe('intranat.stockholm.se'));

  it('is judged for anything without failing, and what is kept has a host to show', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (text) => {
        if (isEvidenceLink(text)) expect(hostOf(text)).not.toBe('');
      }),
    ));
});
