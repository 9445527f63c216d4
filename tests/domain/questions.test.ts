import type { Action, Change } from '../../domain/action.ts';
import { awaitsDecisionOf, decisionsOf, escalationTo, openEscalations, proposalTo, questionsFirst, settlingOf } from '../../domain/escalation.ts'; // prettier-ignore
import { aHistory, aLate, SAID } from '../support/histories.ts';
import { anAnswerer, anOrganisation } from '../support/people.ts';

const TODAY = '2026-11-30';
const about = (action: Action) => openEscalations(action).map(({ what }) => what.about);

describe('a question to a manager', () => {
  it.each<[name: string, by: string, what: Change['what'], settled: boolean]>([
    ['a new status', 'elin', SAID.status, true],
    ['a new date', 'anna', SAID.date, true],
    ['that it was done for this time', 'elin', SAID.occurrence, true],
    ['another responsible', 'anna', SAID.assigned('eva', 'bo'), true],
    ['one more reminder', 'anna', SAID.reminded, true],
    ['the part of the one it is about', 'eva', SAID.part, true],
    ['that this one says it is not theirs', 'eva', SAID.rejected, true],
    ['the part of another', 'elin', SAID.part, false],
    ['that another says it is not theirs', 'elin', SAID.rejected, false],
    ['that somebody passes on what they answer for themselves', 'olle', SAID.assigned('olle', 'bo'), false],
    ['a comment', 'eva', SAID.comment, false],
    ['a date that is proposed', 'eva', SAID.proposed('2026-12-31'), false],
    ['a newer version of the plan', 'olle', SAID.revised, false],
  ])('and %s', (_, by, what, settled) => {
    const action = aLate(aHistory(['planboten', SAID.asked('eva')], [by, what]));
    expect(about(action)).toEqual(settled ? [] : ['eva']);
    expect(awaitsDecisionOf('anna', action)).toBe(!settled);
    expect(awaitsDecisionOf('olle', action)).toBe(false);
  });

  it('is not settled by what was said before it, and open again when what settled it is taken back', () => {
    const before = aHistory(['elin', SAID.status], ['planboten', SAID.asked('eva')], ['anna', SAID.date]);
    const [asked] = openEscalations(aLate(before.slice(0, 2)));
    expect(asked && settlingOf(aLate(before), asked)?.id).toBe('c2');
    const earlier = aHistory(['eva', SAID.comment], ['elin', SAID.status], ['planboten', SAID.asked('eva')]);
    expect(about(aLate(earlier))).toEqual(['eva']);
    const back = aHistory(['planboten', SAID.asked('eva')], ['anna', SAID.date], ['anna', SAID.undo('c1')]);
    expect(about(aLate(back))).toEqual(['eva']);
  });

  it('is one for each who was silent, and the latest to a manager is theirs, settled or not', () => {
    const two = aLate(
      aHistory(['planboten', SAID.asked('eva')], ['planboten', SAID.asked('elin')], ['eva', SAID.part]),
    );
    expect(about(two)).toEqual(['elin']);
    expect(escalationTo('anna', two)?.id).toBe('c1');
    expect(escalationTo('olle', two)).toBeUndefined();
    const given = aLate([...two.history, ...aHistory(['olle', SAID.assigned('eva', 'anna'), { id: 'c9' }])]);
    expect(escalationTo('anna', given)?.id).toBe('c1');
  });

  it('is also a date that somebody proposes, the latest to each', () => {
    const [first, second] = [SAID.proposed('2026-12-18'), SAID.proposed('2026-12-31')];
    const open = aLate(aHistory(['eva', first], ['elin', second], ['eva', SAID.comment]), { due: null });
    expect(proposalTo('anna', open)?.id).toBe('c1');
    expect(proposalTo('olle', open)).toBeUndefined();
    expect(['anna', 'olle'].map((person) => awaitsDecisionOf(person, open))).toEqual([true, false]);
    expect(awaitsDecisionOf('anna', { ...open, due: '2026-12-31' })).toBe(false);
  });
});

describe('what a manager meets', () => {
  const asked = aLate(aHistory(['planboten', SAID.asked('eva')]), { id: 'asked' });
  const proposed = aLate(aHistory(['eva', SAID.proposed('2026-12-31')]), { id: 'proposed', due: null });
  const settled = aLate(aHistory(['planboten', SAID.asked('eva')], ['anna', SAID.date]), { id: 'settled' });
  const other = aLate(aHistory(['planboten', SAID.asked('eva', 'olle')]), { id: 'other' });
  const met = (person: string) => decisionsOf(person, [asked, other, proposed, settled], anOrganisation(), TODAY);

  it('is every action they were asked about, as who decides over those who answer for it', () => {
    expect(met('anna').map(({ action }) => action.id)).toEqual(['asked', 'proposed', 'settled']);
    expect(met('anna')[0]).toMatchObject({
      as: { person: 'anna', role: 'avdelningschef', superior: true },
      among: [{ person: 'eva' }, { person: 'elin' }, { person: 'bo' }],
    });
  });

  it('stays theirs to look at when they decide over nobody any more', () => {
    const left = decisionsOf(
      'ulla',
      [aLate(aHistory(['planboten', SAID.asked('eva', 'ulla')]))],
      anOrganisation(),
      TODAY,
    );
    expect(left.map(({ as }) => as)).toEqual([
      { person: 'ulla', role: '', unit: null, lead: false, proxy: false, superior: true },
    ]);
  });

  it('is the questions before their own, and an action that is both once', () => {
    const as = anAnswerer({ person: 'anna' });
    const item = (action: Action, from: string) => ({ action, as, from });
    const own = aLate([], { id: 'own' });
    const questions = [settled, asked, proposed].map((action) => item(action, 'question'));
    const first = questionsFirst(
      questions,
      [own, settled, asked].map((action) => item(action, 'own')),
    );
    expect(first.map(({ action, from }) => `${from} ${action.id}`)).toEqual([
      ...['question asked', 'question proposed', 'own own', 'own settled'],
    ]);
    expect(questionsFirst([item(settled, 'question')], []).map(({ from }) => from)).toEqual(['question']);
  });
});
