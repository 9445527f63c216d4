import { z } from 'zod';
import { TIMES } from '../../domain/settings.ts';
import { personRef } from './actionSchema.ts';

const id = z.string().min(1).max(120);
const day = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** A time of day, `HH:MM`. */
const time = z.string().max(5);

/** What a person chooses for themselves. */
const own = {
  /** The day of the week's reminder, 1 for Monday; null for none. */
  day: day.nullable(),
  time: z.enum(TIMES as [string, ...string[]]),
  eve: z.boolean(),
  /** The last day of a pause, and who answers meanwhile. */
  pausedUntil: z.string().max(40).nullable(),
  standIn: id.nullable(),
  language: z.enum(['teams', 'sv', 'en']),
};

/** What the owner of a plan chooses for everybody who works with it. */
const plan = {
  from: time,
  to: time,
  squeezeDays: z.boolean(),
  escalation: z.boolean(),
  julyPause: z.boolean(),
  /** Where the weekly summary goes: a channel's id, `none`, or `next` for the one that the bot is added to next. */
  channel: z.string().min(1).max(300),
};

/** Revisions are what `If-Match` must name, in quotes, when the settings are changed. */
export const settingsAnswer = z.object({
  own: z.object({ revision: z.string(), ...own }),
  /** Who may stand in. */
  people: z.array(personRef),
  /** The times one may choose between. */
  times: z.array(z.string()),
  /** The plans that the reader owns. */
  plans: z.array(z.object({ id, title: z.string(), revision: z.string(), ...plan })),
  /** The channels that a weekly summary can go to; none for those who own no plan. */
  channels: z.array(z.object({ id: z.string(), name: z.string().nullable(), reachable: z.boolean() })),
  today: z.string(),
});

export const ownSettings = z.strictObject(own);
export const planSettings = z.strictObject(plan);

export type SettingsAnswer = z.output<typeof settingsAnswer>;
export type OwnSettings = z.output<typeof ownSettings>;
export type PlanSettingsChoice = z.output<typeof planSettings>;
