import type { Command } from '../domain/change.ts';
import { changeAction } from './changeAction.ts';
import type { Viewer } from './tabToken.ts';
import type { Pressed, TabPress } from './tabVerb.ts';
import type { BotDeps } from './turn.ts';
import { tellOfDate } from './tellOfDate.ts';
import { updateCopies } from './updateCopies.ts';

/** A press in the tab: the change that the button on a card makes, with the copies of the card updated as after that. */
export async function tabPress(deps: BotDeps, press: TabPress, viewer: Viewer): Promise<Pressed> {
  const { p: plan, a: action } = press.data;
  const caller = { id: viewer.person, name: viewer.name, member: '', locale: 'sv' } as const;
  const turn = { at: deps.clock.now(), caller };
  const outcome = await changeAction(deps, turn, { plan, action }, commandOf(press));
  await tellOfDate(deps, caller, outcome);
  if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
  updateCopies(deps, turn, outcome);
  return { ok: true };
}

function commandOf({ verb, data }: TabPress): Command {
  switch (verb) {
    case 'status.set':
      return { kind: 'setStatus', to: data.to, rev: data.rev, ...(data.anyway ? { anyway: true } : {}) };
    case 'status.undo':
      return { kind: 'undo', change: data.change };
    case 'comment.add':
      return { kind: 'comment', text: data.text, link: data.link };
    case 'date.set':
      return { kind: 'moveDate', to: data.date, reason: data.reason, rev: data.rev };
    case 'owner.reject':
      return { kind: 'reject', rev: data.rev };
  }
}
