import type { HealthAnswer } from '../api/healthSchema.ts';
import type { FoundPeople, ImportAnswer, ImportsAnswer, ImportWrite } from '../api/importSchema.ts';
import type { PeopleAnswer } from '../api/peopleSchema.ts';
import type { ActionDetail, ActionRow } from '../api/actionSchema.ts';
import type { ActionAnswer, ActionsAnswer, Me, PlanHead, PlansAnswer, Problem, ReportsAnswer } from '../api/schemas.ts';

import { nameIn, type FetchedFile } from './saveFile.ts';

/** Why an answer did not come: the server said no, it could not be reached, or Teams gave no token. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'consent' };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A plan as the page holds it: every line, and the moment the server last vouched for it. */
export interface LoadedPlan {
  readonly plan: PlanHead;
  readonly rows: readonly ActionRow[];
  readonly today: string;
  readonly now: string;
  readonly tag: string;
}

/** An answer as it was read, its tag, and the moment the server last vouched for it. */
export interface Read<T> {
  readonly value: T;
  readonly tag: string;
  readonly now: string;
}

export interface Change {
  readonly verb: 'status.set' | 'status.undo' | 'comment.add' | 'date.set' | 'owner.reject';
  readonly data: Readonly<Record<string, string | true>>;
}

export type Api = ReturnType<typeof makeApi>;

interface Raw {
  readonly status: number;
  readonly json: unknown;
  readonly tag: string;
  readonly now: string;
  /** What is no JSON, and the header that names it. */
  readonly file: FetchedFile | null;
}

const fileIn = async (response: Response): Promise<FetchedFile> => ({
  name: nameIn(response.headers.get('content-disposition'), 'handlingsplan'),
  blob: await response.blob(),
});

const BASE = '/api/tab';
const PAGE = 200;

/** The tab's API as the page uses it. `token` is asked anew once when the server no longer accepts the one it gave. */
export function makeApi(token: () => Promise<string>) {
  let current: Promise<string> | undefined;

  async function send(path: string, init: RequestInit, isAgain = false): Promise<Outcome<Raw>> {
    let bearer: string;
    try {
      current ??= token();
      bearer = await current;
    } catch {
      current = undefined;
      return { ok: false, failure: { kind: 'consent' } };
    }
    try {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${bearer}`);
      const response = await fetch(`${BASE}${path}`, { ...init, headers, cache: 'no-store' });
      if (response.status === 401 && !isAgain) {
        current = undefined;
        return await send(path, init, true);
      }
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      const raw = {
        status: response.status,
        json: response.status === 304 || !isJson ? null : ((await response.json()) as unknown),
        tag: response.headers.get('etag') ?? '',
        // A proxy in between may have dropped the server's own clock.
        now: response.headers.get('x-now') ?? new Date().toISOString(),
        file: response.status === 200 && !isJson ? await fileIn(response) : null,
      };
      if (response.ok || response.status === 304) return { ok: true, value: raw };
      // A page of a proxy in between is no answer of ours.
      if (raw.json === null) return { ok: false, failure: { kind: 'unreachable' } };
      return { ok: false, failure: { kind: 'problem', problem: raw.json as Problem } };
    } catch {
      return { ok: false, failure: { kind: 'unreachable' } };
    }
  }

  async function get<T>(path: string): Promise<Outcome<T>> {
    const sent = await send(path, {});
    return sent.ok ? { ok: true, value: sent.value.json as T } : sent;
  }

  /** With what one has already, it is the same value back when nothing has changed. */
  async function read<T>(path: string, known?: Read<T>): Promise<Outcome<Read<T>>> {
    const sent = await send(path, known ? { headers: { 'if-none-match': known.tag } } : {});
    if (!sent.ok) return sent;
    const { status, json, tag, now } = sent.value;
    return { ok: true, value: status === 304 && known ? { ...known, now } : { value: json as T, tag, now } };
  }

  /** A change that is based on `revision`, where there is one; the answer is what it became. */
  async function write<T>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object,
    revision?: string,
  ): Promise<Outcome<T>> {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (revision !== undefined) headers.set('if-match', `"${revision}"`);
    const sent = await send(path, { method, headers, body: JSON.stringify(body) });
    return sent.ok ? { ok: true, value: sent.value.json as T } : sent;
  }

  const actionPath = (plan: string, action: string) =>
    `/plans/${encodeURIComponent(plan)}/actions/${encodeURIComponent(action)}`;

  return {
    read,
    write,
    me: () => get<Me>('/me'),
    health: (known?: Read<HealthAnswer>) => read('/health', known),
    people: (known?: Read<PeopleAnswer>) => read('/people', known),
    plans: () => get<PlansAnswer>('/plans'),
    action: (plan: string, action: string) => get<ActionAnswer>(actionPath(plan, action)),
    card: (plan: string, action: string, locale: string) =>
      get<{ card: object | null }>(`${actionPath(plan, action)}/card/${locale}`),

    imports: (known?: Read<ImportsAnswer>) => read('/imports', known),
    draft: (id: string) => get<ImportAnswer>(`/imports/${encodeURIComponent(id)}`),
    /** Lays in a document; `locale` is what a refusal is worded in. */
    async layIn(document: Blob, name: string, locale: string): Promise<Outcome<ImportAnswer>> {
      const sent = await send(`/imports?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
        body: document,
      });
      return sent.ok ? { ok: true, value: sent.value.json as ImportAnswer } : sent;
    },
    /** Does something with a draft as the page shows it. */
    writeDraft: ({ id, revision }: ImportAnswer['draft'], wanted: ImportWrite) =>
      write<ImportAnswer>('POST', `/imports/${encodeURIComponent(id)}`, wanted, `${revision}`),
    findPeople: (q: string) => get<FoundPeople>(`/imports/people?q=${encodeURIComponent(q)}`),

    reports: (plan: string) => get<ReportsAnswer>(`/plans/${encodeURIComponent(plan)}/reports`),
    /** A report by its name in the API ("2026-11.docx"). */
    async reportFile(plan: string, name: string): Promise<Outcome<FetchedFile>> {
      const sent = await send(`/plans/${encodeURIComponent(plan)}/reports/${encodeURIComponent(name)}`, {});
      if (!sent.ok) return sent;
      return sent.value.file ? { ok: true, value: sent.value.file } : { ok: false, failure: { kind: 'unreachable' } };
    },

    /** Every line of a plan. With what one has already, it is the same object back when nothing has changed. */
    async load(plan: string, known?: LoadedPlan): Promise<Outcome<LoadedPlan>> {
      const path = `/plans/${encodeURIComponent(plan)}/actions?limit=${PAGE}`;
      const first = await send(path, known ? { headers: { 'if-none-match': known.tag } } : {});
      if (!first.ok) return first;
      const { status, tag, now, json } = first.value;
      if (status === 304 && known) return { ok: true, value: { ...known, now } };
      const answer = json as ActionsAnswer;
      const rows = [...answer.actions];
      for (let next = answer.next; next !== null;) {
        const more = await get<ActionsAnswer>(`${path}&cursor=${encodeURIComponent(next)}`);
        if (!more.ok) return more;
        rows.push(...more.value.actions);
        next = more.value.next;
      }
      return { ok: true, value: { plan: answer.plan, rows, today: answer.today, now, tag } };
    },

    /** Asks for a change of an action as the page shows it. */
    async change({ verb, data }: Change, plan: string, action: ActionDetail): Promise<Outcome<ActionDetail>> {
      const needsRevision = verb === 'status.set' || verb === 'date.set';
      const rev = needsRevision ? { rev: action.revision } : {};
      const sent = await send('/verbs', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': `"${action.revision}"` },
        body: JSON.stringify({ verb, data: { p: plan, a: action.id, c: 'tab', ...data, ...rev } }),
      });
      return sent.ok ? { ok: true, value: (sent.value.json as ActionAnswer).action } : sent;
    },
  };
}
