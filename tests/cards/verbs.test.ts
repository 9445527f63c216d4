import { readPress } from '../../cards/verbs.ts';

/** What a client sends back is the client's: this is what reaches a handler of it, and what does not. */
const dataOf = (verb: unknown, data: unknown) => readPress(verb, data)?.data;
const action = { p: 'plan-a', a: 'a8', c: 'mine' };
const report = { p: 'plan-a', month: '2026-11' };

describe('an input left empty', () => {
  test('of a new date is an empty text', () => {
    expect(dataOf('date.set', { ...action, rev: 7 })).toEqual({ ...action, rev: 7, date: '', reason: '' });
  });

  test('of a choice of people is nobody', () => {
    expect(dataOf('roles.save', { p: 'plan-a', person3: 'eva' })).toEqual({
      ...{ p: 'plan-a', of: '', person0: '', person1: '', person2: '' },
      ...{ person3: 'eva', person4: '', person5: '', person6: '', person7: '' },
    });
  });

  test('of a plan’s settings is a switch that is off, and no time', () => {
    expect(dataOf('planSettings.save', { p: 'plan-a', july: 'true', to: '15:30' })).toEqual({
      ...{ p: 'plan-a', from: '', to: '15:30', squeeze: 'false', escalation: 'false', july: 'true', channel: '' },
    });
  });
});

describe('an input', () => {
  test.each([
    ['a text', 'comment.add', { ...action, link: '' }, 'text', 20_000],
    ['a person', 'roles.save', { p: 'plan-a' }, 'person0', 200],
    ['a time', 'planSettings.save', { p: 'plan-a' }, 'from', 5],
  ])('of %s is taken at its full length, and no longer', (_what, verb, data, field, most) => {
    expect(dataOf(verb, { ...data, [field]: 'x'.repeat(most) })).toMatchObject({ [field]: 'x'.repeat(most) });
    expect(readPress(verb, { ...data, [field]: 'x'.repeat(most + 1) })).toBeUndefined();
  });

  test.each([
    ['a switch', 'planSettings.save', { p: 'plan-a', squeeze: 'yes' }],
    ['an empty switch', 'planSettings.save', { p: 'plan-a', squeeze: '' }],
    ['a part of a report', 'report.open', { ...report, part: 'year' }],
    ['an empty part of a report', 'report.open', { ...report, part: '' }],
    ['a month', 'report.renew', { ...report, month: '2026-13' }],
    ['a number', 'date.open', { ...action, rev: '7' }],
  ])('is refused when it is no such thing: %s', (_what, verb, data) => expect(readPress(verb, data)).toBeUndefined());
});

test.each(['month', 'template'])('both parts of a report can be opened: %s', (part) =>
  expect(dataOf('report.open', { ...report, part })).toEqual({ ...report, part }),
);

test.each([[['card.mine']], [undefined], ['toString'], ['']])('%j is no verb', (verb) =>
  expect(readPress(verb, { p: 'plan-a' })).toBeUndefined(),
);
