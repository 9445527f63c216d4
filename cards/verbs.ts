import { z } from 'zod';
import { TIMES } from '../domain/settings.ts';
import { STATUSES } from '../domain/action.ts';
import { REPORT_FILES } from '../domain/report.ts';
import { isMonth } from '../domain/reportMonth.ts';

/**
 * Every verb a button can carry, and the payload that goes with it. The one table from which the buttons are typed, the
 * handlers are typed, and what a client sends back is parsed: a button whose verb nobody handles does not compile, and a
 * payload that was tampered with does not reach a handler.
 *
 * Names are short because a payload may not grow past 300 bytes: `p` plan, `a` action, `rev` the action's revision the
 * card was made from, `c` the card the button sits on (an intent's id, or which view it is), so that the answer can be
 * that same card, made anew.
 */
const id = z.string().min(1).max(120);
const card = z.string().min(1).max(200);
const action = { p: id, a: id, c: card };
const revision = z.number().int().min(0);
/** Inputs of a form come back as text; an input left empty may be missing altogether. */
const text = z.string().max(20_000).default('');

const report = { p: id, month: z.string().refine(isMonth) };
const part = z.enum(['month', 'template']);

/** A switch of a form comes back as text, and may be missing when it is off. */
const yesNo = z.enum(['true', 'false']).default('false');
const person = z.string().max(200).default('');
/** How many roles one form asks about. */
export const ROLES_IN_FORM = 8;
const time = z.string().max(5).default('');

export const VERBS = {
  'status.set': z.object({ ...action, to: z.enum(STATUSES), rev: revision, anyway: z.literal(true).optional() }),
  'status.undo': z.object({ ...action, change: id }),
  'comment.open': z.object(action),
  'comment.add': z.object({ ...action, text, link: z.string().max(5000).default('') }),
  'date.open': z.object({ ...action, rev: revision }),
  'date.set': z.object({ ...action, rev: revision, date: text, reason: text }),
  'date.accept': z.object({ ...action, change: id }),
  'owner.reject': z.object({ ...action, rev: revision }),
  /** `own`: about what the presser answers for in somebody's place, and not about whom they are asked about. */
  'owner.open': z.object({ ...action, rev: revision, own: z.literal(true).optional() }),
  'owner.set': z.object({
    ...{ ...action, rev: revision, own: z.literal(true).optional() },
    person: z.string().max(200).default(''),
  }),
  'remind.now': z.object(action),
  'settings.open': z.object({}),
  'settings.save': z.object({
    day: z.enum(['1', '2', '3', '4', '5', 'none']).default('1'),
    time: z.enum(TIMES as [string, ...string[]]).default('08:00'),
    eve: yesNo,
    until: z.string().max(40).default(''),
    standIn: z.string().max(200).default('none'),
    language: z.enum(['teams', 'sv', 'en']).default('teams'),
  }),
  'planSettings.open': z.object({ p: id }),
  'planSettings.save': z.object({
    ...{ p: id, from: time, to: time, squeeze: yesNo, escalation: yesNo, july: yesNo },
    channel: z.string().max(300).default(''),
  }),
  /** `rev`: the revisions of all that the card shows, added up; a card never comes back with less. */
  'card.refresh': z.object({ c: card, rev: revision.optional() }),
  'card.mine': z.object({ p: id }),
  'import.publish': z.object({ d: id }),
  'import.discard': z.object({ d: id }),
  'roles.open': z.object({ p: id, c: card.optional() }),
  /** `of`: the roles that the fields `person0` … are about. */
  'roles.save': z.object({
    ...{
      p: id,
      c: card.optional(),
      of: z.string().max(60).default(''),
      person0: person,
      person1: person,
      person2: person,
    },
    ...{ person3: person, person4: person, person5: person, person6: person, person7: person },
  }),
  'passed.settle': z.object({ p: id, choice: z.enum(['resume', 'archive']) }),
  'report.open': z.object({ ...report, part }),
  /** `of`: the numbers of the actions that the fields `line0` … are about. */
  'report.save': z.object({
    ...{ ...report, part, of: z.string().max(200).default('') },
    ...{ meeting: text, assessment: text, proposal: text, authority: text, department: text, handler: text },
    ...{ diaryNumber: text, board: text, order: text, reporting: text },
    ...{ line0: text, line1: text, line2: text, line3: text, line4: text, line5: text },
  }),
  'report.renew': z.object(report),
  'report.approve': z.object(report),
  'report.file': z.object({ ...report, as: z.enum(REPORT_FILES) }),
  'agenda.file': z.object({ p: id }),
  /** A button that says what one could have written. */
  'command.run': z.object({ text: z.string().min(1).max(100) }),
} as const;

export type Verb = keyof typeof VERBS;
export type Payload<V extends Verb> = z.output<(typeof VERBS)[V]>;
/** What the maker of a button must state; what the person fills in comes on top. */
export type ButtonData<V extends Verb> = Omit<
  z.input<(typeof VERBS)[V]>,
  'text' | 'link' | 'date' | 'reason' | 'person'
> &
  (V extends 'command.run' ? { text: string } : unknown);

export type Press = { [V in Verb]: { readonly verb: V; readonly data: Payload<V> } }[Verb];

/** Reads what a client sent as a press. Undefined for an unknown verb or a payload that is not the verb's. */
export function readPress(verb: unknown, data: unknown): Press | undefined {
  if (typeof verb !== 'string' || !Object.hasOwn(VERBS, verb)) return undefined;
  const name = verb as Verb;
  const parsed = VERBS[name].safeParse(data);
  return parsed.success ? ({ verb: name, data: parsed.data } as Press) : undefined;
}
