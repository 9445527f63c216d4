import type { Verb } from '../../cards/verbs.ts';
import type { Action } from '../../domain/action.ts';
import type { PlanStore } from '../../domain/ports.ts';
import type { Draft } from '../../domain/plan.ts';
import { aDraft, anAction, anIntent, aPlan } from './builders.ts';
import { aRegister, responsible } from './people.ts';
import { aReport } from './reports.ts';
import { settle } from './teamsWorld.ts';

/** The moment of all scenes: Monday 30 November 2026, 10:00 in Stockholm. */
export const SCENE_NOW = '2026-11-30T09:00:00.000Z';

/** How a verb is met: who presses it, with what, in which way, and what comes of it. */
export interface Scene {
  readonly by: string;
  readonly how: 'execute' | 'fetch' | 'submit';
  readonly data: object;
  /** What the answer to the right person says. */
  readonly says: string;
  /** Whether records about plans and people are other than before. */
  readonly changes: boolean;
  /** Colleagues with a role of their own may do it as well. */
  readonly forAll?: true;
  /** It is about the presser alone: whoever presses gets and changes what is theirs. */
  readonly own?: true;
  /** The same about something that does not exist. */
  readonly gone?: object;
  /** What an answer says when the action has been changed since the card was made. */
  readonly stale?: string;
}

const action = (id: string) => ({ p: 'plan-a', a: id, c: 'action' });
const report = { p: 'plan-a', month: '2026-11' };
const STALE = 'Läget har ändrats sedan kortet skickades.';

/** One for each verb: a verb without a scene does not compile, and so is not left untried. */
export const SCENES: Readonly<Record<Verb, Scene>> = {
  'status.set': aboutAction('anna', 'execute', { to: 'done', rev: 1 }, 'Du markerade åtgärden som klar', STALE),
  'status.undo': { ...aboutAction('anna', 'execute', { change: 'c9' }, 'Du ångrade ditt svar'), ...onOther('undone') },
  'comment.open': { ...asked('anna', 'fetch', {}, 'Kommentar'), forAll: true },
  'comment.add': {
    ...aboutAction('anna', 'submit', { text: 'Vi väntar på lokalen.' }, 'Du skrev en kommentar'),
    forAll: true,
  },
  'date.open': asked('anna', 'fetch', { rev: 1 }, 'Nytt datum'),
  'date.set': aboutAction(
    'anna',
    'submit',
    { rev: 1, date: '2027-01-15', reason: 'Vi väntar på lokalen.' },
    'Du satte nytt datum',
    STALE,
  ),
  'date.accept': { ...aboutAction('anna', 'execute', { change: 'c9' }, 'Nytt datum'), ...onOther('proposed') },
  'owner.reject': aboutAction('anna', 'execute', { rev: 1 }, 'Du sade att du inte är ansvarig'),
  'owner.open': asked('olle', 'fetch', { rev: 1 }, 'Byt ansvarig'),
  'owner.set': aboutAction('olle', 'submit', { rev: 1, person: 'elin' }, 'Du gjorde elin ansvarig', STALE),
  'remind.now': aboutAction('olle', 'execute', {}, 'Du påminde igen'),
  'settings.open': { by: 'anna', how: 'fetch', data: {}, says: 'Påminnelser', changes: false, own: true },
  'settings.save': {
    ...{ by: 'anna', how: 'submit', says: 'Inställningarna är sparade', changes: true, own: true },
    data: { day: '2', time: '09:00', eve: 'true', language: 'teams' },
  },
  'planSettings.open': ofPlan('fetch', {}, 'Planens inställningar', false),
  'planSettings.save': ofPlan(
    'submit',
    { from: '09:00', to: '15:00', squeeze: 'true', escalation: 'true', july: 'true', channel: 'none' },
    'sparade',
  ),
  'card.refresh': {
    ...{ by: 'anna', how: 'execute', data: { c: 'reminder|2026-11-30|anna' }, says: 'Rutin', changes: false },
    gone: { c: 'reminder|2020-01-01|anna' },
  },
  'card.mine': { by: 'anna', how: 'execute', data: { p: 'plan-a' }, says: 'Rutin', changes: false, own: true },
  'import.publish': ofDraft('Planen är publicerad'),
  'import.discard': ofDraft('Importen är slängd'),
  'roles.open': ofPlan('fetch', {}, 'Koppla ansvariga', false),
  'roles.save': ofPlan('submit', { of: '2', person0: 'bo' }, 'Planen är publicerad'),
  'passed.settle': ofPlan('execute', { choice: 'resume' }, 'Planen är publicerad'),
  'report.open': ofPlan('fetch', { ...report, part: 'month' }, 'Siffror och listor kommer ur planen', false),
  'report.save': ofPlan('submit', { ...report, part: 'month', assessment: 'Arbetet följer planen.' }, 'Rapporten'),
  'report.renew': ofPlan('execute', report, 'Rapporten', true),
  'report.approve': ofPlan('execute', report, 'godkände rapporten'),
  'report.file': ofPlan('execute', { ...report, as: 'csv' }, 'Filen ligger här nedanför', false),
  'agenda.file': ofPlan('execute', {}, 'Filen ligger här nedanför', false),
  'command.run': { by: 'anna', how: 'execute', data: { text: 'mina' }, says: 'Rutin', changes: false, own: true },
};

function aboutAction(by: string, how: Scene['how'], more: object, says: string, stale?: string): Scene {
  const data = { ...action('a8'), ...more };
  return { by, how, says, data, changes: true, gone: { ...data, a: 'a77' }, ...(stale ? { stale } : {}) };
}
/** A form that is opened: nothing changes, and it shows what is so now. */
function asked(by: string, how: Scene['how'], more: object, says: string): Scene {
  return { ...aboutAction(by, how, more, says), changes: false };
}
function onOther(id: string): Pick<Scene, 'data' | 'gone'> {
  return { data: { ...action(id), change: 'c9' }, gone: { ...action('a77'), change: 'c9' } };
}
function ofPlan(how: Scene['how'], more: object, says: string, changes = true): Scene {
  const data = { p: 'plan-a', ...more };
  return { by: 'olle', how, says, data, changes, gone: { ...data, p: 'plan-z' } };
}
function ofDraft(says: string): Scene {
  return { by: 'anna', how: 'execute', says, data: { d: 'draft-1' }, changes: true, gone: { d: 'draft-9' } };
}

const DRAFT: Draft = {
  plan: { title: 'Klimatplan', date: null, unit: null, owner: null },
  rows: [],
};

/** Everything the scenes are about: Anna leads A8 and has a card of it, Olle owns the plan. */
export async function settleScenes(store: PlanStore): Promise<void> {
  await settle(store, aRegister());
  await store.create('plan', aPlan());
  const lead = responsible('avdelningschef', 'controller');
  const change = { id: 'c9', at: '2026-11-30T08:00:00.000Z', role: 'avdelningschef', unit: null } as const;
  const undone: Partial<Action> = {
    status: 'inProgress',
    history: [{ ...change, by: 'anna', what: { kind: 'status', from: 'notStarted', to: 'inProgress' } }],
  };
  const proposed: Partial<Action> = {
    responsible: responsible('controller'),
    history: [{ ...change, by: 'bo', what: { kind: 'proposed', to: '2027-01-29', reason: 'Kurs', asked: 'anna' } }],
  };
  const actions = [
    anAction({ due: '2026-12-04', responsible: lead }),
    anAction({ id: 'undone', number: 'A9', due: '2026-12-04', responsible: lead, revision: 2, ...undone }),
    anAction({ id: 'proposed', number: 'A10', revision: 2, ...proposed }),
    anAction({ id: 'dormant', number: 'A11', due: '2026-09-01', responsible: responsible('kökschef'), dormant: true }),
  ];
  for (const one of actions) await store.create('action', one);
  const delivered = { name: 'delivered', at: SCENE_NOW, activity: 'm0', conversation: 'a:1anna' } as const;
  await store.create('intent', anIntent({ state: delivered }));
  await store.create('draft', aDraft({ draft: DRAFT }));
  await store.create('report', aReport({ month: '2026-11' }, actions));
}
