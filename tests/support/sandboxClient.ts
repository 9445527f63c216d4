import { allObjects, type Json } from './teamsWorld.ts';

/** What the sandbox's page shows of a message. */
export interface Shown {
  readonly id: string;
  readonly from: string;
  readonly date: string;
  readonly summary: string;
  readonly cards: readonly Json[];
  readonly offer?: { readonly name: string; readonly answer: string | null };
  readonly saved?: { readonly name: string; readonly url: string };
}

export interface Effect {
  readonly kind: string;
  readonly card?: Json;
  readonly text?: string;
}

/** What people do in the sandbox's page, as the page asks for it over HTTP. */
export function sandboxClient(url: string) {
  const call = async (path: string, body?: object): Promise<Json> => {
    const response = await fetch(`${url}${path}`, {
      headers: { 'x-sandbox': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Json);
  };
  const chat = async (as: string, room: string): Promise<readonly Shown[]> =>
    (await call(`/api/chat?as=${as}&chat=${encodeURIComponent(room)}`)).messages as readonly Shown[];

  return {
    call,
    chat,
    /** Walks the clock to the morning of a day and waits until it has arrived. */
    async moveTo(day: string): Promise<void> {
      await call('/api/clock', { to: day });
      for (;;) {
        const state = await call('/api/state');
        if (state.walk === null) return;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async latest(as: string, room: string, summary: string): Promise<Shown> {
      const found = (await chat(as, room)).findLast((message) => message.summary.includes(summary));
      if (!found) throw new Error(`Nobody has said "${summary}"`);
      return found;
    },
    /** Presses a button by its title: an Action.Execute, or a Submit that opens a dialog. */
    async press(as: string, room: string, message: string, card: Json, title: string): Promise<Effect> {
      const button = allObjects(card).find((one) => String(one.type).startsWith('Action.') && one.title === title);
      if (!button) throw new Error(`There is no button "${title}"`);
      const common = { as, chat: room, message };
      const effect =
        button.type === 'Action.Execute'
          ? await call('/api/execute', { ...common, action: { title, verb: button.verb, data: button.data } })
          : await call('/api/submit', { ...common, data: button.data, theme: 'default' });
      return effect as unknown as Effect;
    },
    /** Fills in a dialog's fields and saves it. */
    async save(as: string, room: string, message: string, dialog: Json, fields: object): Promise<Effect> {
      const submit = allObjects(dialog).find((one) => one.type === 'Action.Submit');
      const data = { ...(submit?.data as object), ...fields };
      return (await call('/api/dialog', { as, chat: room, message, data, theme: 'default' })) as unknown as Effect;
    },
  };
}
