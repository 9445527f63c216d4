import { asideOf } from '../../cards/aside.ts';
import { answerersOf } from '../../domain/answering.ts';
import { messagesFor } from '../../locales/messages.ts';
import { aHolding, anAction } from '../support/builders.ts';
import { aRegister, responsible } from '../support/people.ts';

const t = messagesFor('sv');
const published = {
  id: 'p',
  at: '2026-11-02T08:00:00.000Z',
  by: 'olle',
  role: null,
  unit: null,
  what: { kind: 'published' },
} as const;
const usual = aRegister();
const register = {
  ...usual,
  holdings: [
    ...usual.holdings,
    aHolding({ id: 'h', role: 'enhetschef', person: 'nora', unit: 'aspen', from: '2026-11-20' }),
  ],
};
const aside = (person: string, role: string) => {
  const action = anAction({ responsible: responsible(role), history: [published] });
  const among = answerersOf(action, register, 'olle', '2026-11-30');
  const as = among.find((one) => one.person === person);
  if (!as) throw new Error(`${person} does not answer`);
  return asideOf({ action, as, among }, register, t);
};

test('a unit that has come since the plan was published is told that the action concerns it too', () => {
  expect(aside('nora', 'enhetschef')).toContain('Din enhet har kommit till');
  expect(aside('eva', 'enhetschef')).toBeUndefined();
});

test('the plan’s owner is told in whose place they are asked', () =>
  expect(aside('olle', 'ordförande')).toContain('i stället för ordförande'));
