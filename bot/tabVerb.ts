import { VERBS, type Press } from '../cards/verbs.ts';
import type { Action } from '../domain/action.ts';
import type { Refusal } from '../domain/change.ts';
import type { PlanStore } from '../domain/ports.ts';
import { readAction } from '../domain/reading.ts';
import { toDetail, type Seen } from '../tab/api/present.ts';
import { verbRequest } from '../tab/api/querySchema.ts';
import { answer, notFound, parseJson, problem, wrongIn, type TabRequest, type TabResponse } from './tabHttp.ts';
import { actionAnswer, visiblePlan } from './tabRead.ts';

export type Pressed = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** The verbs that make sense without a card: the others open dialogs or draw cards anew. */
const TAB_VERBS = ['status.set', 'status.undo', 'comment.add', 'date.set', 'owner.reject'] as const;

/**
 * Does what a button does, on the condition that the action is still the one the page showed. `press` enters the same
 * line as the buttons and decides anew; what is checked here keeps a person from overwriting what they have not seen.
 */
export async function pressVerb(
  request: TabRequest,
  store: PlanStore,
  press: (press: TabPress) => Promise<Pressed>,
  seen: Seen,
): Promise<TabResponse> {
  const wanted = readVerb(request.body);
  if ('wrong' in wanted) return problem('badRequest', wanted.wrong);
  const revision = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (revision === undefined) return problem('noIfMatch', 'Send If-Match with the revision the change is based on.');
  const { p: plan, a: id } = wanted.data;
  if ('rev' in wanted.data && wanted.data.rev !== Number(revision)) {
    return problem('badRequest', 'rev and If-Match name different revisions.');
  }
  if (!visiblePlan(plan, seen)) return notFound();
  const before = await readAction(store, { plan, action: id });
  if (!before) return notFound();
  if (before.value.revision !== Number(revision)) return stale(before.value, seen);
  const pressed = await press(wanted);
  const after = (await readAction(store, { plan, action: id }))?.value;
  if (!after) return notFound();
  if (!pressed.ok) return pressed.refusal === 'stale' ? stale(after, seen) : refused(pressed.refusal, after, seen);
  return answer(request, actionAnswer(after, seen), { etag: `"${after.revision}"` });
}

const stale = (action: Action, seen: Seen): TabResponse =>
  problem(
    'stale',
    'It has changed meanwhile.',
    { refusal: 'stale', action: toDetail(action, seen) },
    {
      etag: `"${action.revision}"`,
    },
  );

function refused(refusal: Refusal, action: Action, seen: Seen): TabResponse {
  const code = refusal === 'notYours' ? 'forbidden' : refusal === 'storeDown' ? 'unavailable' : 'refused';
  return problem(
    code,
    'It was not done.',
    { refusal, action: toDetail(action, seen) },
    { etag: `"${action.revision}"` },
  );
}

export type TabPress = Extract<Press, { readonly verb: (typeof TAB_VERBS)[number] }>;

function readVerb(body: string): TabPress | { readonly wrong: string } {
  const parsed = verbRequest.safeParse(parseJson(body));
  if (!parsed.success) return { wrong: wrongIn(parsed.error.issues) };
  const name = TAB_VERBS.find((one) => one === parsed.data.verb);
  if (!name) return { wrong: 'verb: unknown.' };
  const data = VERBS[name].strict().safeParse(parsed.data.data);
  return data.success ? ({ verb: name, data: data.data } as TabPress) : { wrong: wrongIn(data.error.issues) };
}
