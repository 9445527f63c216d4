import { ownerForm } from '../../cards/forms.ts';
import { settingsForm } from '../../cards/settings.ts';
import { settingsOf } from '../../domain/settings.ts';
import { rolesForm } from '../../cards/rolesForm.ts';
import { anAction, aPlan } from '../support/builders.ts';
import { messagesFor } from '../../locales/messages.ts';
import { lint, type Node } from './lint.ts';
import { links } from './support.ts';

const t = messagesFor('sv');
const id = (n: number) => `4f6a0000-8b1c-4d2e-9f3a-${String(n).padStart(12, '0')}`;
const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: id(n), name: `Förnamn-Dubbelt ${n} Efternamnsson af Långnamn` }));
const roles = Array.from({ length: 12 }, (_, index) => ({ index, name: `Roll nummer ${index}` }));
const asked = (form: object) => [...JSON.stringify(form).matchAll(/"Input.ChoiceSet"/g)].length;

describe('forms with as many people as there may be', () => {
  it.each([1, 10, 45, 200])('have room for %i names in a card, and for fewer roles when there are many', (count) => {
    const form = rolesForm({ plan: aPlan(), roles, people: people(count) }, t, links);
    expect(lint(form.card as unknown as Node)).toEqual([]);
    expect(asked(form.card)).toBeGreaterThanOrEqual(1);
    expect(asked(form.card)).toBeLessThanOrEqual(8);
  });

  it('ask about one role at a time rather than about none', () => {
    expect(asked(rolesForm({ plan: aPlan(), roles, people: people(200) }, t, links).card)).toBe(1);
    expect(asked(rolesForm({ plan: aPlan(), roles, people: people(10) }, t, links).card)).toBe(8);
  });

  it('let one of all stand in', () => {
    const view = { settings: settingsOf(undefined), today: '2026-11-30', people: people(200), plans: [] };
    expect(lint(settingsForm(view, t).card as unknown as Node)).toEqual([]);
  });

  it('let one of all be chosen instead of who answers now', () => {
    const view = { action: anAction(), card: 'action', today: '2026-11-30', now: 'Bo', people: people(200) };
    expect(lint(ownerForm(view, t, links).card as unknown as Node)).toEqual([]);
  });
});
