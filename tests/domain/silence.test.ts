import type { Change } from '../../domain/action.ts';
import { escalate, isRipe, silentLeads, silentSince, unanswered } from '../../domain/escalation.ts';
import { PERSON_SETTINGS, PLAN_SETTINGS, type PersonSettings, type PlanSettings } from '../../domain/settings.ts';
import { anIntent, aPerson, aPlan } from '../support/builders.ts';
import { aHistory, aLate, SAID } from '../support/histories.ts';
import { anAnswerer, anOrganisation, aRegister, responsible } from '../support/people.ts';

const TODAY = '2026-11-30';
const organisation = anOrganisation();
const choosing = (id: string, settings: Partial<PersonSettings>) =>
  anOrganisation({
    register: aRegister({ people: [aPerson({ id, settings: { ...PERSON_SETTINGS, ...settings } })] }),
  });
const EVA = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });

describe('a plan that has chosen', () => {
  const ripe = (settings: Partial<PlanSettings>, today = TODAY) =>
    isRipe(aLate([], { due: '2026-06-01' }), anOrganisation({ plans: [aPlan({ settings: { ...PLAN_SETTINGS, ...settings } })] }), today); // prettier-ignore

  it.each([
    ['nothing else: the question is asked', {}, TODAY, true],
    ['that no manager is asked', { escalation: false }, TODAY, false],
    ['that it rests in July, in July', { julyPause: true }, '2026-07-13', false],
    ['that it does not rest in July, in July', { julyPause: false }, '2026-07-13', true],
  ])('%s', (_, settings, today, is) => expect(ripe(settings, today)).toBe(is));
});

describe('those who are silent', () => {
  const silent = (history: readonly Change[], given = {}, of = organisation, today = TODAY) =>
    silentLeads(aLate(history, given), of, today).map(({ person }) => person);
  const part = { role: 'enhetschef', unit: 'eken', by: 'eva', at: '2026-11-20T09:00:00.000Z' };

  it('lead it, each for their unit; who only shares it is not asked about', () =>
    expect(silent([])).toEqual(['eva', 'elin']));
  it('have not reported their part', () => expect(silent([], { parts: [part] })).toEqual(['elin']));
  it('are none when the action rests', () => expect(silent([], { status: 'paused' })).toEqual([]));
  it('have not been asked about yet', () =>
    expect(silent(aHistory(['planboten', SAID.asked('elin')]))).toEqual(['eva']));

  it('are not away', () => {
    const away = choosing('elin', { pausedUntil: TODAY });
    expect(silent([], {}, away)).toEqual(['eva']);
    expect(silent([], {}, away, '2026-12-01')).toEqual(['eva', 'elin']);
  });
});

describe('the day from which silence counts', () => {
  it.each<[name: string, by: string, what: Change['what'], day: string | null]>([
    ['their own word', 'eva', SAID.comment, '2026-11-23'],
    ['a question about anybody', 'planboten', SAID.asked('elin'), '2026-11-23'],
    ['a status by another', 'elin', SAID.status, '2026-11-23'],
    ['a manager’s reminder', 'anna', SAID.reminded, '2026-11-23'],
    ['that it was taken up again', 'olle', SAID.resumed, '2026-11-23'],
    ['nothing: another’s comment', 'elin', SAID.comment, null],
    ['nothing: another’s part', 'elin', SAID.part, null],
    ['nothing: that the plan was published', 'olle', SAID.published, null],
  ])('is that of %s', (_, by, what, day) => expect(silentSince(aLate(aHistory([by, what])), 'eva')).toBe(day));

  it('is that of the latest, on the city’s own calendar', () => {
    const late = { at: '2026-11-25T23:30:00.000Z' };
    const history = aHistory(['eva', SAID.comment], ['eva', SAID.comment, late], ['elin', SAID.comment]);
    expect(silentSince(aLate(history), 'eva')).toBe('2026-11-26');
  });
});

describe('reminders that stayed without an answer', () => {
  const sent = (day: string, ...actions: readonly string[]) =>
    anIntent({
      recipient: 'eva',
      actions: (actions.length === 0 ? ['a8'] : actions).map((action) => ({ plan: 'plan-a', action })),
      state: { name: 'delivered', at: `${day}T07:00:00.000Z`, activity: 'm', conversation: 'c' },
    });

  it('come after the last word and before today, in the order of their days', () => {
    const action = aLate(aHistory(['eva', SAID.comment]));
    const days = ['2026-11-26', '2026-11-24', '2026-11-23', '2026-11-30'].map((day) => sent(day));
    expect(unanswered(action, 'eva', days, TODAY)).toEqual(['2026-11-24', '2026-11-26']);
  });

  it('never arrived when Teams refused them, and have not when they wait', () => {
    const refused = anIntent({ state: { name: 'undeliverable', at: '2026-11-16T07:00:00.000Z', reason: 'http403' } });
    expect(unanswered(aLate(), 'eva', [refused, anIntent({ date: '2026-11-16' })], TODAY)).toEqual([]);
  });

  it('are all that there were when nobody has said a word, on cards of several actions too', () =>
    expect(unanswered(aLate(), 'eva', [sent('2026-11-16', 'a9', 'a8'), sent('2026-11-17', 'a9')], TODAY)).toEqual(['2026-11-16'])); // prettier-ignore
});

describe('a question to the manager of one who is silent', () => {
  const DAYS = ['2026-11-09', '2026-11-16', '2026-11-23'];
  const put = (reminded: readonly string[], of = organisation, silent = EVA, at = '2026-11-29T23:30:00.000Z') =>
    escalate(aLate(aHistory(['olle', SAID.published])), silent, reminded, of, at);

  it('is signed by the product, under an id that it gets once a day', () => {
    expect(put(DAYS)).toMatchObject({ revision: 3, history: [{ id: 'c0' }, {}] });
    expect(put(DAYS)?.history.at(-1)).toEqual({
      ...{ id: 'a8-escalated-2026-11-30-eva', at: '2026-11-29T23:30:00.000Z', by: 'planboten', role: null, unit: null },
      what: { kind: 'escalated', about: 'eva', to: 'anna', reminded: DAYS },
    });
  });

  it('needs three reminders, but for one who wants none: there the days alone count', () => {
    const none = choosing('eva', { day: null });
    expect([put(DAYS.slice(1)), put([])]).toEqual([undefined, undefined]);
    expect(put([], none)?.history.at(-1)?.what).toMatchObject({ about: 'eva', reminded: [] });
    expect(put([], choosing('elin', { day: null }))).toBeUndefined();
  });

  it('is not put about one who only shares the action, nor where nobody stands above', () => {
    expect(put(DAYS, organisation, anAnswerer({ person: 'bo', role: 'controller', lead: false }))).toBeUndefined();
    const own = aLate([], { responsible: responsible('avdelningschef') });
    const top = anOrganisation({ plans: [aPlan({ owner: 'anna' })] });
    expect(escalate(own, anAnswerer(), DAYS, top, '2026-11-30T06:30:00.000Z')).toBeUndefined();
  });
});
