import { EXAMPLE, readParameters } from '../../manifest/parameters.ts';

const GIVEN = { MICROSOFT_APP_ID: 'C0A1B2D3-5E6F-4A7B-8C9D-0E1F2A3B4C5D', PUBLIC_URL: 'https://planbot.kommunen.se/' };

const problemsOf = (env: Record<string, string | undefined>): readonly string[] => {
  const read = readParameters(env, '1.0.0');
  return read.ok ? [] : read.problems;
};

describe('what the manifest is made from', () => {
  it('is read from the environment, with pages of our own where the organisation names none', () => {
    expect(
      readParameters({ ...GIVEN, ORGANISATION: 'Stadsdelen', PRIVACY_URL: 'https://kommunen.se/gdpr' }, '1.0.0'),
    ).toEqual({
      ok: true,
      parameters: {
        botId: 'c0a1b2d3-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
        signInId: 'c0a1b2d3-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
        publicUrl: 'https://planbot.kommunen.se',
        version: '1.0.0',
        developer: 'Stadsdelen',
        pages: {
          website: 'https://planbot.kommunen.se/tab/om.html',
          privacy: 'https://kommunen.se/gdpr',
          terms: 'https://planbot.kommunen.se/tab/villkor.html',
        },
      },
    });
    expect(problemsOf(EXAMPLE)).toEqual([]);
  });

  it('lists all that is missing at once, each with what to do', () => {
    const problems = problemsOf({});
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^MICROSOFT_APP_ID saknas\. .*Azure Bot/);
    expect(problems[1]).toMatch(/^PUBLIC_URL saknas\. .*https:\/\/planbot\.kommunen\.se/);
  });

  it.each([
    ['planbot.kommunen.se', 'inte är en adress'],
    ['http://planbot.kommunen.se', 'bara sidor med https'],
    ['https://localhost', 'andra datorer inte kan nå'],
    ['https://10.0.0.4', 'andra datorer inte kan nå'],
    ['https://[::1]', 'andra datorer inte kan nå'],
    ['https://planbot', 'andra datorer inte kan nå'],
    ['https://planbot.kommunen.se:8443', 'vanliga https-porten'],
    ['https://planbot.kommunen.se/plan', 'bara https och värdnamnet'],
    ['https://u:p@planbot.kommunen.se', 'bara https och värdnamnet'],
    ['https://planbot.kommunen.se?a=b', 'bara https och värdnamnet'],
  ])('refuses %s as the address of the bot, and says why', (url, why) => {
    expect(problemsOf({ ...GIVEN, PUBLIC_URL: url })).toEqual([expect.stringContaining(why)]);
  });

  it('refuses an id that is none, a name that is too long and a page without https', () => {
    const wrong = {
      ...GIVEN,
      MICROSOFT_APP_ID: 'planbot',
      ORGANISATION: 'Å'.repeat(33),
      TERMS_URL: 'http://kommunen.se',
    };
    expect(problemsOf(wrong).map((problem) => problem.split(' ')[0])).toEqual([
      'MICROSOFT_APP_ID',
      'ORGANISATION',
      'TERMS_URL',
    ]);
  });
});
