import { digestCard } from '../../cards/digest.ts';
import { ENHETER, itemFor, PLAN, VIKARIER } from '../../cards/examples/plan.ts';
import {
  anAction,
  answered,
  buttonOf,
  digestView,
  done,
  en,
  headingOf,
  linesOf,
  links,
  sv,
  visible,
} from './support.ts';

const show = (...given: Parameters<typeof digestView>) => digestCard(digestView(...given), sv, links);

describe('the week’s reminder', () => {
  test('counts what needs an answer, in its heading and in the notification', () => {
    const message = show([anAction(1), anAction(2)]);
    expect(headingOf(message)).toBe('2 åtgärder behöver dig denna vecka');
    expect(message.summary).toBe('2 åtgärder behöver dig denna vecka');
    expect(linesOf(message)).toContain('Vecka 38 · Handlingsplan för äldreomsorgen i Ekdalen');
  });

  test('names its plan, and counts them where there are several', () => {
    const other = { ...anAction(2), plan: 'plan-b' };
    const plans = [PLAN, { id: 'plan-b', title: 'Handlingsplan för hemtjänsten' }];
    expect(linesOf(show([anAction(1), other], { plans }))).toContain('Vecka 38 · 2 handlingsplaner');
    expect(linesOf(show([other], { plans }))).toContain('Vecka 38 · Handlingsplan för hemtjänsten');
  });

  test('tells the reader of their own part, whoever has reported another since', () => {
    const parts = ['anna', 'chef-1'].map((by, index) => ({ by, role: 'enhetschef', unit: index === 0 ? 'björken' : 'eken', at: '2026-09-10T08:00:00.000Z' })); // prettier-ignore
    const history = parts.map(({ at, ...one }) => ({ ...one, at, id: `part-${one.by}`, what: { kind: 'part', from: 'notStarted', to: 'inProgress' } as const })); // prettier-ignore
    const lines = linesOf(show([{ ...ENHETER, parts, history, status: 'inProgress' }]));
    expect(lines).toContain('Du markerade din del som klar torsdag 10 september kl. 10.00.');
  });

  test('says in English what it says in Swedish', () => {
    const message = digestCard(digestView([anAction(1, '2026-06-15')]), en, links);
    expect(headingOf(message)).toBe('1 action needs you this week');
    expect(linesOf(message)).toContain('Was due 15 June (91 days ago)');
  });

  test('puts a new date beside done for what is late, and a sign of life for what is not', () => {
    expect(visible(show([anAction(1, '2026-06-15')]))).toEqual(['Klar', 'Nytt datum']);
    expect(visible(show([anAction(1, '2026-09-19')]))).toEqual(['Klar', 'Pågår']);
  });

  test('has three rows and six visible buttons at most, and counts the rest', () => {
    const message = show([1, 2, 3, 4, 5, 6, 7].map((number) => anAction(number)));
    expect(visible(message)).toHaveLength(6);
    expect(linesOf(message)).toContain('Och 4 till. Öppna planen');
  });

  test('turns an answered row into its answer, with undo, and leaves the others where they were', () => {
    const message = show([done(anAction(1)), anAction(2)]);
    expect(headingOf(message)).toBe('1 åtgärd behöver dig denna vecka');
    expect(linesOf(message)).toContain('Du markerade åtgärden som klar måndag 14 september kl. 08.01.');
    expect(visible(message)).toEqual(['Ångra', 'Klar', 'Pågår']);
  });

  test('goes back to a row with buttons when the answer was undone', () => {
    const first = done(anAction(1));
    const undone = answered(first, 'anna', { kind: 'undo', of: first.history[0]?.id ?? '' }, { status: 'notStarted' });
    expect(visible(show([undone]))).toEqual(['Klar', 'Pågår']);
  });

  test('says that all is answered, and then asks nothing', () => {
    const message = show([done(anAction(1)), done(anAction(2))]);
    expect(headingOf(message)).toBe('Klart för den här veckan');
    expect(visible(message)).toEqual(['Ångra', 'Ångra']);
  });

  test('brings the next three when the first three are answered', () => {
    const message = show([done(anAction(1)), done(anAction(2)), done(anAction(3)), anAction(4)]);
    expect(linesOf(message)).toContain('Åtgärd nummer 4');
    expect(linesOf(message)).not.toContain('Åtgärd nummer 1');
    expect(linesOf(message)).toContain('3 besvarade. Öppna planen');
  });

  test('tells who answered first, and offers no button that would be refused', () => {
    const message = show([done(anAction(1), 'berit')]);
    expect(linesOf(message).join('\n')).toContain(
      'Berit Öst (biträdande avdelningschef) markerade åtgärden som klar måndag 14 september kl. 08.01.',
    );
    expect(visible(message)).toEqual([]);
  });

  test('offers no undo after a day', () => {
    const message = show([done(anAction(1))], { now: '2026-09-15T06:02:00.000Z' });
    expect(visible(message)).toEqual([]);
    expect(linesOf(message)).toContain('Vill du ändra igen gör du det i planen.');
  });

  test('shows a moved date as from and to', () => {
    const what = { kind: 'date', from: '2026-06-15', to: '2026-10-15', reason: 'Väntar på beslut' } as const;
    const message = show([answered(anAction(1, '2026-06-15'), 'anna', what, { due: '2026-10-15' })]);
    expect(linesOf(message).join('\n')).toContain('15 juni → 15 oktober.');
  });

  test('shows that a comment was kept, and still asks', () => {
    const what = { kind: 'comment', text: 'Nästan klart', forReport: true } as const;
    const message = show([answered(anAction(1), 'anna', what)]);
    expect(linesOf(message)).toContain('Du skrev en kommentar måndag 14 september kl. 08.01.');
    expect(visible(message)).toEqual(['Klar', 'Pågår']);
  });

  test('lets somebody co-responsible report a part and no more', () => {
    const message = show([], { items: [itemFor(anAction(1, '2026-06-15'), 'berit')] });
    expect(visible(message)[0]).toBe('Min del är klar');
    expect(buttonOf(message, 'Nytt datum')).toBeUndefined();
  });

  test('counts units where every unit answers for itself', () => {
    const message = show([], { items: [itemFor(ENHETER, 'chef-9')] });
    expect(visible(message)[0]).toBe('Min enhet är klar');
    expect(linesOf(message).join('\n')).toContain('7 av 11 enheter klara');
  });

  test('quotes a vague time as written, with the last day it is taken to mean', () => {
    expect(linesOf(show([VIKARIER]))).toContain('Tid i planen: ”Hösten 2026”, senast 30 november');
  });

  test('tells how many are coming on the nearest day', () => {
    const comingUp = { day: '2026-10-01', count: 2 };
    expect(linesOf(show([anAction(1)], { comingUp }))).toContain(
      'På gång: 2 åtgärder ska vara klara 1 oktober. Öppna planen',
    );
  });

  test('is fetched anew only by its receiver’s clients, sixty of them at most', () => {
    const many = Array.from({ length: 70 }, (_, index) => `29:${index}`);
    expect(show([anAction(1)], { userIds: many }).card.refresh?.userIds).toHaveLength(60);
    expect(show([anAction(1)]).card.refresh?.action?.data).toEqual({ c: 'reminder|2026-09-14|anna', rev: 1 });
  });

  test('says so when it is sent again', () => {
    expect(linesOf(show([anAction(1)], { again: true }))[0]).toBe(
      'Skickas igen. Vi vet inte om det förra kortet kom fram.',
    );
  });
});
