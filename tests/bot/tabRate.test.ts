import { pageHeaders } from '../../bot/tabPage.ts';
import { rateLimit } from '../../bot/tabRate.ts';

describe('How often a person may ask', () => {
  const limited = () => {
    const time = { ms: 0 };
    return { time, mayAsk: rateLimit({ perMinute: 60, burst: 3, elapsed: () => time.ms }) };
  };
  const anna = { person: 'anna' };

  it('is a few times at once, and then as often as the limit says', () => {
    const { time, mayAsk } = limited();
    expect([1, 2, 3, 4].map(() => mayAsk(anna))).toEqual([true, true, true, false]);
    time.ms += 1000;
    expect([mayAsk(anna), mayAsk(anna)]).toEqual([true, false]);
  });

  it('is each person’s own', () => {
    const { mayAsk } = limited();
    for (let n = 0; n < 5; n += 1) mayAsk(anna);
    expect(mayAsk({ person: 'bo' })).toBe(true);
  });

  it('does not grow beyond the burst by waiting', () => {
    const { time, mayAsk } = limited();
    time.ms = 86_400_000;
    expect([1, 2, 3, 4].map(() => mayAsk(anna))).toEqual([true, true, true, false]);
  });
});

describe('The page', () => {
  it('may be framed by Teams and by itself, and by nobody else', () => {
    const policy = pageHeaders('index.html')['content-security-policy'] ?? '';
    const ancestors = /frame-ancestors ([^;]+)/.exec(policy)?.[1]?.split(' ');
    expect(ancestors).toEqual([
      "'self'",
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
    ]);
    expect(policy).not.toMatch(/unsafe|\*(?!\.)/);
  });

  it('is asked for anew each time, while the files that carry their hash are kept', () => {
    expect(pageHeaders('index.html')['cache-control']).toBe('no-cache');
    expect(pageHeaders('assets/index-abc.js')['cache-control']).toContain('immutable');
  });
});
