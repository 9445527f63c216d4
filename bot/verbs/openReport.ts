import { reportForm, templateForm } from '../../cards/reportForm.ts';
import type { Payload } from '../../cards/verbs.ts';
import { messagesFor } from '../../locales/messages.ts';
import { templateOf } from '../../report/template.ts';
import { openFor, type Opened } from '../report.ts';
import type { Answer, BotDeps, Turn } from '../turn.ts';

/** "Granska" and "Ändra mallen": what a person writes in the draft, or what all reports of the plan have in common. */
export async function openReport(deps: BotDeps, turn: Turn, data: Payload<'report.open'>): Promise<Answer> {
  const opened = await openFor(deps, turn, data);
  if ('refused' in opened) return opened.refused;
  return formFor(deps, turn, opened, data.part);
}

export async function formFor(
  deps: BotDeps,
  turn: Turn,
  { plan, stored }: Opened,
  part: Payload<'report.open'>['part'],
  wrong: Pick<Parameters<typeof reportForm>[0], 'refusal' | 'typed'> = {},
): Promise<Answer> {
  const t = messagesFor(turn.caller.locale);
  if (part === 'month') return dialog(reportForm({ stored, ...wrong }, t), t.reportCard.form.title);
  const { settings, choices } = await templateOf(deps.store, plan);
  const view = { stored: { ...stored, settings }, choices, ...wrong };
  return dialog(templateForm(view, t), t.reportCard.templateForm.title);
}

const dialog = (message: ReturnType<typeof reportForm>, title: string): Answer => ({ kind: 'dialog', title, message });
