import type { Draft, Question } from '../../domain/plan.ts';
import { recognised } from '../../domain/spellings.ts';
import { aRole } from '../support/builders.ts';

const ask = (kind: Question['kind'], asWritten: string): Question => ({ kind, asWritten, proposal: null });
const draft: Draft = {
  plan: { title: 'Plan', date: null, unit: null, owner: null },
  rows: [
    {
      ...{ number: 1, title: '', text: '', dateText: '', responsibleText: '', place: {} },
      actions: [
        {
          ...{ title: 'Kost', text: '', timings: [] },
          responsible: [
            { asWritten: 'KSF', role: null },
            { asWritten: 'EC', role: 'elchef' },
            { asWritten: 'MAS', role: 'mas' },
          ],
          questions: [
            ...[ask('unknownRole', 'K.S.F.'), ask('ambiguousRole', 'EC'), ask('unknownRole', 'Kansliet')],
            ...[ask('noDate', 'KSF'), ask('roleInText', 'EC')],
          ],
        },
      ],
    },
  ],
};

describe('what people have said that a spelling means', () => {
  it('goes before what the reader made of it, however it is written, and is not asked about', () => {
    const roles = [
      aRole({ id: 'ksf', spellings: ['Nämnden', 'k.s.f'] }),
      aRole({ id: 'enhetschef', spellings: ['ec'] }),
    ];
    const [action] = recognised(draft, [...roles, aRole({ id: 'mas' })]).rows[0]!.actions;
    expect(action?.responsible.map(({ role }) => role)).toEqual(['ksf', 'enhetschef', 'mas']);
    expect(action?.responsible.map(({ asWritten }) => asWritten)).toEqual(['KSF', 'EC', 'MAS']);
    expect(action?.questions.map(({ kind, asWritten }) => `${kind} ${asWritten}`)).toEqual([
      ...['unknownRole Kansliet', 'noDate KSF', 'roleInText EC'],
    ]);
  });

  it('is nothing while nobody has said anything', () => expect(recognised(draft, [aRole()])).toBe(draft));
});
