import { changedCard } from '../../cards/actionCard.ts';
import { afterPressCard } from '../../cards/afterPress.ts';
import { eveCard } from '../../cards/eve.ts';
import { itemFor, REGISTER, SAMARBETE, TODAY } from '../../cards/examples/plan.ts';
import { commentForm, dateForm } from '../../cards/forms.ts';
import { nodesOf, ofType } from './lint.ts';
import { anAction, answered, buttonOf, digestView, done, headingOf, linesOf, links, sv, visible } from './support.ts';

const press = (of: ReturnType<typeof anAction>, now = '2026-09-14T06:02:00.000Z') => {
  const change = of.history.at(-1);
  if (!change) throw new Error('Nothing was pressed');
  return afterPressCard({ card: 'action', now, register: REGISTER, item: itemFor(of), change }, sv, links);
};

describe('the reminder of the day before', () => {
  test('is the action itself with its facts when there is one', () => {
    const message = eveCard(digestView([SAMARBETE]), sv, links);
    expect(headingOf(message)).toBe('Starkare samarbete mellan natt- och dagpersonal');
    expect(linesOf(message)).toEqual(
      expect.arrayContaining([
        'I morgon',
        'Status: Pågår sedan 3 september',
        'Ansvarig: Du och biträdande avdelningschef',
      ]),
    );
    expect(visible(message)).toEqual(['Klar', 'Pågår', 'Nytt datum']);
    expect(message.card.refresh?.userIds).toEqual(['29:1anna']);
  });

  test('names the day off that a deadline falls on', () => {
    const onFriday = { now: '2026-09-18T06:30:00.000Z', since: '2026-09-18T06:30:00.000Z' };
    expect(linesOf(eveCard(digestView([anAction(1, '2026-09-19')], onFriday), sv, links))).toContain('På lördag');
    expect(linesOf(eveCard(digestView([anAction(1, '2026-09-20')], onFriday), sv, links))).toContain('På söndag');
  });

  test('holds all that is due the same day in one card', () => {
    const message = eveCard(digestView([anAction(1, '2026-09-15'), anAction(2, '2026-09-15')]), sv, links);
    expect(headingOf(message)).toBe('2 åtgärder ska vara klara i morgon');
    expect(visible(message)).toHaveLength(4);
  });

  test('shows the answer in place', () => {
    const message = eveCard(digestView([done(anAction(1, '2026-09-15'))]), sv, links);
    expect(headingOf(message)).toBe('Allt är besvarat');
    expect(visible(message)).toEqual(['Ångra']);
  });
});

describe('the answer to a press', () => {
  test('says what was done and when, offers undo and room for a line to the report', () => {
    const message = press(done(anAction(1)));
    expect(linesOf(message)).toContain('Du markerade åtgärden som klar måndag 14 september kl. 08.01.');
    expect(visible(message)).toEqual(['Spara raden', 'Ångra']);
    expect(buttonOf(message, 'Ångra')).toMatchObject({ associatedInputs: 'none', data: { change: 'plan-a-A1-2' } });
  });

  test('has the hint about residents and staff in the label, where it never scrolls away', () => {
    const [field] = ofType(nodesOf(press(done(anAction(1))).card), 'Input.Text');
    expect(field?.['label']).toContain('Skriv inte om enskilda brukare eller medarbetare.');
    expect(field?.['id']).toBe('text');
  });

  test('has no undo when it is too late, and says where to change instead', () => {
    const message = press(done(anAction(1)), '2026-09-16T06:02:00.000Z');
    expect(visible(message)).not.toContain('Ångra');
    expect(linesOf(message)).toContain('Vill du ändra igen gör du det i planen.');
  });

  test('shows the action with its buttons again after an undo', () => {
    const first = done(anAction(1));
    const message = press(answered(first, 'anna', { kind: 'undo', of: 'plan-a-A1-2' }, { status: 'notStarted' }));
    expect(linesOf(message)[0]).toBe(
      'Du ångrade ditt svar måndag 14 september kl. 08.01. Åtgärden är åter ”Ej påbörjad”.',
    );
    expect(visible(message)).toEqual(['Klar', 'Pågår', 'Nytt datum']);
  });

  test('tells a stale press what it looks like now, who made it so, and offers nothing that would be refused', () => {
    const of = done(anAction(1), 'berit');
    const change = of.history.at(-1);
    const view = { card: 'action', now: '2026-09-14T06:02:00.000Z', register: REGISTER, item: itemFor(of) };
    const message = changedCard({ ...view, ...(change ? { change } : {}) }, sv, links);
    expect(linesOf(message).slice(0, 2)).toEqual([
      'Läget har ändrats sedan kortet skickades. Så här ser det ut nu:',
      'Berit Öst (biträdande avdelningschef) markerade åtgärden som klar måndag 14 september kl. 08.01.',
    ]);
    expect(visible(message)).toEqual(['Öppna i planen']);
  });
});

describe('the forms', () => {
  const form = { action: anAction(1), card: 'mine', today: TODAY };

  test('a new date starts tomorrow and needs a reason', () => {
    const { card } = dateForm(form, sv);
    const [date] = ofType(nodesOf(card), 'Input.Date');
    expect(date).toMatchObject({ id: 'date', min: '2026-09-15', isRequired: true });
    expect(buttonOf({ card, summary: '' }, 'Spara')).toMatchObject({
      type: 'Action.Submit',
      data: { v: 'date.set', p: 'plan-a', a: 'plan-a-A1', c: 'mine', rev: 1 },
    });
  });

  test('41, 43: what was typed stays in the field it was typed in, the fault above it', () => {
    const typed = { date: 'imorgon', reason: 'Väntar på beslut' };
    const message = dateForm({ ...form, refusal: 'badDate', typed }, sv);
    expect(linesOf(message).join('\n')).toContain('Du skrev ”imorgon”. Skriv datumet så här: 2026-10-14.');
    expect(ofType(nodesOf(message.card), 'Input.Text')[0]?.['value']).toBe('Väntar på beslut');
    expect(ofType(nodesOf(message.card), 'Input.Date')[0]).not.toHaveProperty('value');
    const long = 'a'.repeat(2_500);
    const kept = commentForm({ ...form, refusal: 'tooLong', typed: long }, sv);
    const [field] = ofType(nodesOf(kept.card), 'Input.Text');
    expect(field?.['value']).toBe(long);
    expect(field).not.toHaveProperty('maxLength');
  });

  test.each([
    '850709-9805',
    '198507099805',
    '19850709 9805',
    '850709+9805',
    '850709–9805',
    '85 07 09 98 05',
    '850709 - 9805',
  ])('42: the personal number %s is never echoed, and the words around it stay', (number) => {
    const typed = `Ring ${number} om 2 blanketter`;
    const { card } = commentForm({ ...form, refusal: 'personalNumber', typed }, sv);
    const json = JSON.stringify(card);
    expect(json).not.toContain(number);
    expect(json).not.toContain('9805');
    expect(json).toContain('Ring ');
    expect(json).toContain('om 2 blanketter');
  });
});
