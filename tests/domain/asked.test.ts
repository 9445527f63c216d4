import type { Action, Change } from '../../domain/action.ts';
import { decide, TEXT_LIMIT, type Asked, type Command } from '../../domain/change.ts';
import { anAction, aTiming } from '../support/builders.ts';
import { aHistory, SAID } from '../support/histories.ts';
import { anAnswerer, asking } from '../support/people.ts';

const LEAD = anAnswerer();
const BO = anAnswerer({ person: 'bo', role: 'controller', lead: false });
const EVA = anAnswerer({ person: 'eva', role: 'enhetschef', unit: 'eken' });
const ELIN = anAnswerer({ person: 'elin', role: 'enhetschef', unit: 'linden' });
const asBo = { as: BO, among: [LEAD, BO] };
const asEva = { as: EVA, among: [EVA, ELIN, BO] };
const part = ({ role, unit, person }: typeof BO) => ({ role, unit, by: person, at: '2026-11-23T08:00:00.000Z' });

/** What somebody is told: the refusal, or what has become of the action and what the history tells of it. */
const told = (command: Command, asked: Partial<Asked> = {}, given: Partial<Action> = {}) => {
  const decision = decide(anAction({ due: '2026-12-11', ...given }), command, asking(asked));
  if (!decision.ok) return decision.refusal;
  const { action, change } = decision;
  return `${change.what.kind}: ${action.status} ${action.parts.map(({ by }) => by).join(' ')}`.trim();
};
const set = (to: Action['status'], rev = 1, anyway?: true): Command => ({
  ...{ kind: 'setStatus', to, rev },
  ...(anyway ? { anyway } : {}),
});
const since = (...said: readonly Change[]) => ({ history: said, revision: 1 + said.length });
const ongoing = { status: 'inProgress' } as const;

describe('an answer about the whole', () => {
  it('leaves the parts of others, and takes one’s own away', () => {
    const parts = [part(BO), part(LEAD)];
    expect(told(set('paused'), {}, { parts })).toBe('status: paused bo');
    // Said again beside a part of one's own, it is news.
    expect(told(set('inProgress'), {}, { ...ongoing, parts, heard: '2026-11-30' })).toBe('status: inProgress bo');
  });

  it('may be that it has not begun', () => {
    expect(told(set('notStarted'), {}, ongoing)).toBe('status: notStarted');
    expect(told(set('notStarted'), asBo, ongoing)).toBe('notYours');
  });

  it('is given the better of it when it leans on what is open', () => {
    const open = [{ id: 'a9' }];
    expect(told(set('done'), { open })).toBe('leansOnOpen');
    expect(told(set('done', 1, true), { open })).toBe('status: done');
    expect(told(set('done'), { open: [] })).toBe('status: done');
    expect(told(set('paused'), { open })).toBe('status: paused');
    expect(told(set('done'), { ...asBo, open })).toBe('part: inProgress bo');
  });

  it('of a manager is that it rests, and of a plan’s owner in another’s place whatever a lead may say', () => {
    const manager = anAnswerer({ person: 'olle', superior: true, lead: false });
    expect([told(set('paused'), { as: manager }), told(set('done'), { as: manager })]).toEqual(['status: paused', 'notYours']); // prettier-ignore
    expect(told(set('withdrawn'), { as: anAnswerer({ person: 'olle', proxy: true }) })).toBe('status: withdrawn');
  });
});

describe('an answer about a part', () => {
  it('is done when each who leads has said so, whoever else shares it', () => {
    expect(told(set('done'), asEva)).toBe('part: inProgress eva');
    expect(told(set('done'), asEva, { parts: [part(ELIN)] })).toBe('part: done elin eva');
    expect(told(set('done'), { ...asEva, as: BO }, { parts: [part(ELIN)] })).toBe('part: inProgress elin bo');
    // Nobody leads it: then it is never done by parts alone.
    expect(told(set('done'), { as: BO, among: [BO] })).toBe('part: inProgress bo');
  });

  it('leaves what rests at rest, until the last who leads is done', () => {
    expect(told(set('done'), asEva, { status: 'paused' })).toBe('part: paused eva');
    expect(told(set('done'), asEva, { status: 'paused', parts: [part(ELIN)] })).toBe('part: done elin eva');
    expect(told(set('inProgress'), asEva, { status: 'paused' })).toBe('stale');
  });

  it('comes too late from one who shares what is done, and opens it again from one who leads', () => {
    const done = { status: 'done', parts: [part(EVA), part(ELIN)] } as const;
    expect(told(set('inProgress'), asBo, { status: 'done' })).toBe('closed');
    expect(told(set('inProgress'), asEva, done)).toBe('status: inProgress elin');
  });

  it('is stale when one has said something else since, and not for what others have said', () => {
    const [mine] = aHistory(['eva', SAID.part]);
    const theirs = aHistory(
      ['elin', SAID.part],
      ['elin', SAID.status],
      ['elin', SAID.undo('c0')],
      ['eva', SAID.comment],
    );
    expect(told(set('inProgress', 1), asEva, { ...since(mine!), parts: [part(EVA)] })).toBe('stale');
    expect(told(set('inProgress', 2), asEva, { ...since(mine!), parts: [part(EVA)] })).toBe('status: inProgress');
    expect(told(set('done', 1), asEva, since(...theirs))).toBe('part: inProgress eva');
    for (const what of [SAID.status, SAID.part, SAID.undo('x')])
      expect(told(set('done', 1), asEva, since(...aHistory(['eva', what])))).toBe('stale');
  });
});

describe('"it goes on", said again', () => {
  it.each<[name: string, heard: string, asked: Partial<Asked>, answer: string]>([
    ['on the same day says nothing', '2026-11-30', {}, 'alreadySo'],
    ['on another is a sign of life', '2026-11-29', {}, 'status: inProgress'],
    ['on another by one who shares it too', '2026-11-29', asBo, 'status: inProgress'],
    ['after midnight is on another', '2026-11-30', { at: '2026-11-30T23:10:00.000Z' }, 'status: inProgress'],
  ])('%s', (_, heard, asked, answer) => expect(told(set('inProgress'), asked, { ...ongoing, heard })).toBe(answer));

  it('is no sign of life of what is done or rests', () => {
    const long = { heard: '2026-11-02' };
    expect(told(set('done'), {}, { status: 'done', ...long })).toBe('alreadySo');
    expect(told(set('paused'), {}, { status: 'paused', ...long })).toBe('alreadySo');
    expect(told(set('done'), asBo, { ...ongoing, ...long, parts: [part(BO)] })).toBe('alreadySo');
  });
});

describe('"done" of what comes back', () => {
  const timings = [aTiming({ kind: 'recurring', recurrence: 'monthly', latest: null, earliest: null })];
  const monthly = { timings, due: '2026-11-30', firstDue: '2026-11-30' };

  it('is for this time, when whoever leads it or the last of them has said so', () => {
    expect(told(set('done'), {}, monthly)).toBe('occurrence: notStarted');
    expect(told(set('done'), asEva, { ...monthly, parts: [part(ELIN)] })).toBe('occurrence: notStarted');
    expect(told(set('done'), asEva, monthly)).toBe('part: inProgress eva');
    expect(told(set('inProgress'), {}, monthly)).toBe('status: inProgress');
  });

  it('opens again what was closed by mistake', () => {
    const undone = since(...aHistory(['anna', SAID.occurrence], ['anna', SAID.undo('c0')]));
    expect(told(set('inProgress', 3), {}, { ...monthly, ...undone })).toBe('status: inProgress');
    expect(told(set('inProgress', 1), asEva, { ...monthly, ...undone })).toBe('status: inProgress');
  });
});

describe('a comment with a link', () => {
  const say = (text: string, link?: string): Command => ({ kind: 'comment', text, ...(link === undefined ? {} : { link }) }); // prettier-ignore
  const link = 'https://intranat.stockholm.se/rutin.pdf';
  const said = (of: string, url?: string, at = '2026-11-30T08:00:00.000Z') =>
    since(...aHistory(['anna', { ...SAID.comment, text: of, ...(url === undefined ? {} : { link: url }) }, { at }]));

  it.each<[name: string, command: Command, answer: string]>([
    ['may have no words', say('', ` ${link} `), 'comment: notStarted'],
    ['needs one or the other', say(' ', ' '), 'noText'],
    ['is not kept where the link leads nowhere', say('Se här.', 'rutin.pdf'), 'badLink'],
    ['has no personal number in it', say('Se här.', `${link}?id=850709-9805`), 'personalNumber'],
    ['is as long as a text may be', say('x'.repeat(TEXT_LIMIT), link), 'comment: notStarted'],
  ])('%s', (_, command, answer) => expect(told(command)).toBe(answer));

  it('is kept as it was meant, and without one where there is none', () => {
    const what = (command: Command) => {
      const decision = decide(anAction(), command, asking());
      return decision.ok && decision.change.what;
    };
    expect(what(say(' Se här. ', ` ${link} `))).toEqual({ kind: 'comment', text: 'Se här.', forReport: true, link });
    expect(what(say('Se här.', ' '))).toEqual({ kind: 'comment', text: 'Se här.', forReport: true });
  });

  it('is the same again within a day when both are', () => {
    expect(told(say('Se här.', link), {}, said('Se här.', link))).toBe('alreadySo');
    expect(told(say('Se här.', link), {}, said('Se här.'))).toBe('comment: notStarted');
    expect(told(say('Se här.'), {}, said('Se här.', link))).toBe('comment: notStarted');
    expect(told(say('Se där.', link), {}, said('Se här.', link))).toBe('comment: notStarted');
    expect(told(say('Se här.'), {}, said('Se här.', undefined, '2026-11-29T09:00:00.001Z'))).toBe('alreadySo');
    expect(told(say('Se här.'), {}, said('Se här.', undefined, '2026-11-29T09:00:00.000Z'))).toBe('comment: notStarted'); // prettier-ignore
  });
});

describe('a new date', () => {
  const move = (to: string): Command => ({ kind: 'moveDate', to, reason: 'Skäl.', rev: 1 });

  it('may lie ten years ahead and a week', () =>
    expect([told(move('2036-12-07')), told(move('2036-12-08'))]).toEqual(['date: notStarted', 'badDate']));

  it('is proposed only where there is none yet, and somebody to agree to it', () => {
    const to = move('2026-12-18');
    const asked = { manager: 'olle' };
    expect([told(to, asked, { due: null }), told(to, {}, { due: null })]).toEqual(['proposed: notStarted', 'date: notStarted']); // prettier-ignore
    expect(told(to, asked)).toBe('date: notStarted');
    expect(told(to, { ...asked, as: anAnswerer({ superior: true }) }, { due: null })).toBe('date: notStarted');
  });
});

describe('"not mine"', () => {
  const word = { role: 'avdelningschef', unit: null };
  const reject = (rev: number): Command => ({ kind: 'reject', rev });
  const given = { ...SAID.assigned('olle', 'anna'), ...word };

  it('is not for others to have taken back', () =>
    expect(told(reject(1), {}, since(...aHistory(['bo', SAID.rejected], ['bo', SAID.undo('c0')])))).toBe('rejected: notStarted')); // prettier-ignore

  it('is said once, from whichever card, until one is made responsible again', () => {
    const said = since(...aHistory(['anna', SAID.rejected, word]));
    expect([told(reject(1), {}, said), told(reject(2), {}, said)]).toEqual(['alreadySo', 'alreadySo']);
    const again = since(...aHistory(['anna', SAID.rejected, word], ['olle', given]));
    expect([told(reject(1), {}, again), told(reject(3), {}, again)]).toEqual(['alreadySo', 'rejected: notStarted']);
    expect(told(reject(1), {}, since(...aHistory(['anna', SAID.comment], ['olle', given])))).toBe('rejected: notStarted'); // prettier-ignore
  });
});
