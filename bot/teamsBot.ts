import { isRetry } from '../cards/errors.ts';
import { inPlaceOf } from '../cards/inPlaceOf.ts';
import { readPress, type Press } from '../cards/verbs.ts';
import type { Message } from '../domain/ports.ts';
import { messagesFor } from '../locales/messages.ts';
import { readActivity, textOf, turnOf, type Arrival, type Incoming, type InvokeAnswer } from './activity.ts';
import { adaptiveCard } from './connector.ts';
import { MINE } from './mine.ts';
import { inOwnLanguage } from './ownLanguage.ts';
import { problem } from './problem.ts';
import { onFile } from './onFile.ts';
import { onFileConsent } from './onFileConsent.ts';
import { onInstall, onLeave, onRenamed, onReturn } from './onInstall.ts';
import { onMessage } from './onMessage.ts';
import { onVerb } from './onVerb.ts';
import { orInShort } from './shortening.ts';
import type { Answer, BotDeps, OfferedFile, Turn } from './turn.ts';

/** Translates between Teams' activities and our own requests and answers. Nothing is decided here. */
export const teamsBot =
  (deps: BotDeps) =>
  async (arrival: Arrival): Promise<InvokeAnswer | void> => {
    const activity = readActivity(arrival.activity);
    if (!activity) return;
    const store = isRefresh(activity) ? deps.shared : deps.store;
    const turn = await inOwnLanguage(store, turnOf(activity, deps.clock.now()));
    switch (activity.type) {
      case 'invoke':
        return onInvoke(deps, turn, activity, arrival);
      case 'message':
        return onMessageActivity(deps, turn, activity, arrival);
      case 'installationUpdate':
      case 'conversationUpdate':
        return onPresence(deps, turn, activity, arrival);
      default:
        return;
    }
  };

async function onMessageActivity(deps: BotDeps, turn: Turn, activity: Incoming, arrival: Arrival): Promise<void> {
  const file = activity.attachments?.find(
    (one) => one.contentType === 'application/vnd.microsoft.teams.file.download.info',
  );
  if (file) return send(deps, arrival, await orProblem(deps, turn, 'file', () => onFile(deps, turn, file)));
  if (isObject(activity.value)) {
    // A client without Action.Execute or dialogs sends the same data as a message.
    const answer = await answerTo(deps, turn, readPress(activity.value.v, activity.value));
    if (answer.kind === 'file') return offer(arrival, answer.file);
    const isInPlace = (answer.kind === 'card' || answer.kind === 'done') && turn.message !== null;
    if (isInPlace && (await deps.messenger.update(turn.place, turn.message, answer.message)) === 'updated') return;
    return send(deps, arrival, answer.message);
  }
  return send(deps, arrival, await orProblem(deps, turn, 'message', () => onMessage(deps, turn, textOf(activity))));
}

/** What happens to channels and teams (learn.microsoft.com, "Conversation events in your Teams bot"). */
const GONE: ReadonlySet<string> = new Set(['channelDeleted', 'teamDeleted', 'teamHardDeleted', 'teamArchived']);
const BACK: ReadonlySet<string> = new Set(['channelRestored', 'teamRestored', 'teamUnarchived']);

async function onPresence(deps: BotDeps, turn: Turn, activity: Incoming, arrival: Arrival): Promise<void> {
  const bot = activity.recipient.id;
  const isHere = activity.action === 'add' || activity.membersAdded?.some((member) => member.id === bot);
  const isGone = activity.action === 'remove' || activity.membersRemoved?.some((member) => member.id === bot);
  const { channel, team, eventType } = activity.channelData ?? {};
  if (isGone || GONE.has(eventType ?? '')) return onLeave(deps, turn);
  if (BACK.has(eventType ?? '')) return onReturn(deps, turn);
  // The first channel of a team has no name of its own there.
  const name = [team?.name, channel?.name].filter(Boolean).join(' – ') || null;
  if (eventType === 'channelRenamed' && name !== null) return onRenamed(deps, turn, name);
  if (!isHere) return;
  const welcome = await onInstall(deps, turn, channel?.name ?? team?.name ?? null, name);
  if (welcome) await send(deps, arrival, welcome);
}

/** Nobody has pressed anything: somebody looks at a card. */
const isRefresh = ({ name, value }: Incoming): boolean =>
  name === 'adaptiveCard/action' && isObject(value) && isObject(value.action) && value.action.verb === 'card.refresh';

async function onInvoke(deps: BotDeps, turn: Turn, activity: Incoming, arrival: Arrival): Promise<InvokeAnswer> {
  const value = isObject(activity.value) ? activity.value : {};
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const action = isObject(value.action) ? value.action : {};
      const press = readPress(action.verb, action.data);
      const answer = await answerTo(deps, turn, press);
      if (answer.kind === 'dialog') {
        const card = cardIn(press);
        return cardAnswer(card ? inPlaceOf(card, answer.message, messagesFor(turn.caller.locale)) : answer.message);
      }
      if (answer.kind !== 'reply' && answer.kind !== 'file') return cardAnswer(answer.message);
      await (answer.kind === 'file' ? offer(arrival, answer.file) : send(deps, arrival, answer.message));
      return toast(answer.message.summary);
    }
    case 'task/fetch':
    case 'task/submit': {
      const data = isObject(value.data) ? value.data : {};
      return dialogAnswer(deps, turn, await answerTo(deps, turn, readPress(data.v, data)));
    }
    case 'fileConsent/invoke': {
      const done = await orProblem(deps, turn, 'fileConsent', () => onFileConsent(deps, turn, activity.value));
      await ('file' in done ? sendAttachment(arrival, done.file) : send(deps, arrival, done));
      return { status: 200 };
    }
    default:
      return { status: 501 };
  }
}

/** The card that was pressed, where it can be fetched anew: one that was sent by itself, or "mina". */
function cardIn(press: Press | undefined): string | undefined {
  const card = press && 'c' in press.data ? press.data.c : undefined;
  return card === MINE || card?.includes('|') ? card : undefined;
}

/** Every press is answered with something a person can read and go on from, whatever went wrong. */
async function answerTo(deps: BotDeps, turn: Turn, press: Press | undefined): Promise<Answer> {
  if (!press) return { kind: 'card', message: problem(deps, turn, 'unknownVerb') };
  try {
    return await onVerb(deps, turn, press);
  } catch (error) {
    const code = logFailure(deps, press.verb, error);
    const more = isRetry(press) ? { code, retry: press } : { code };
    return { kind: 'card', message: problem(deps, turn, 'storeDown', undefined, more) };
  }
}

/** What somebody wrote or sent is answered as well, when it cannot be answered as it should. */
async function orProblem<A>(
  deps: BotDeps,
  turn: Turn,
  what: string,
  answer: () => Promise<A | Message>,
): Promise<A | Message> {
  try {
    return await answer();
  } catch (error) {
    return problem(deps, turn, 'storeDown', undefined, { code: logFailure(deps, what, error) });
  }
}

/** The code under which the log has a failure, for the person to tell the support. */
function logFailure({ newId, log }: BotDeps, what: string, error: unknown): string {
  const code = newId().slice(0, 8);
  log('turn.failed', { code, what, reason: error instanceof Error ? error.message : String(error) });
  return code;
}

function dialogAnswer({ messenger, afterwards }: BotDeps, { place, message }: Turn, answer: Answer): InvokeAnswer {
  if (answer.kind !== 'done') {
    const title = answer.kind === 'dialog' ? answer.title : answer.message.summary;
    const card = adaptiveCard(answer.message.card);
    return {
      status: 200,
      body: { task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card } } },
    };
  }
  if (message !== null) afterwards(async () => void (await messenger.update(place, message, answer.message)));
  return { status: 200, body: {} };
}

const cardAnswer = ({ card }: Message): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
});

const toast = (text: string): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
});

const send = ({ log }: BotDeps, arrival: Arrival, message: Message): Promise<void> =>
  orInShort(
    message,
    ({ card, summary }) => arrival.send({ type: 'message', summary, attachments: [adaptiveCard(card)] }),
    log,
  );

const sendAttachment = async (arrival: Arrival, attachment: object): Promise<void> => {
  await arrival.send({ type: 'message', attachments: [attachment] });
};

/** Asks whether a file may be saved: the only way a bot has of handing one over. */
const offer = (arrival: Arrival, { name, description, size, context: answered }: OfferedFile): Promise<void> =>
  sendAttachment(arrival, {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: size, acceptContext: answered, declineContext: answered },
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
