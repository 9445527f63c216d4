import { welcomeCard, welcomeChannelCard } from '../cards/welcome.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message, Stored } from '../domain/ports.ts';
import { collect } from '../domain/reading.ts';
import type { Conversation } from '../domain/records.ts';
import { messagesFor } from '../locales/messages.ts';
import type { BotDeps, Turn } from './turn.ts';

/**
 * Somebody installed the bot, for themselves or in a team. Remembers how to reach them and says hello, once: Teams
 * tells of one installation in two activities, and tells again when members come and go.
 */
export async function onInstall(
  deps: BotDeps,
  turn: Turn,
  channelName: string | null,
  /** The same with its team's, which tells it from others of the same name. */
  fullName = channelName,
): Promise<Message | undefined> {
  if (turn.place.scope === 'groupChat') return undefined;
  const isNew = await rememberPlace(deps, turn, fullName);
  if (!isNew) return undefined;
  const t = messagesFor(turn.caller.locale);
  if (turn.place.scope === 'personal') return welcomeCard(t, deps.links);
  await giveChannelToPlans(deps, turn.place.channel);
  // Teams tells of an installation by an id; the name is known of whoever has spoken to the bot.
  const known = turn.caller.name ? undefined : await deps.store.read('person', 'register', turn.caller.id);
  const installer = turn.caller.name || known?.value.name || null;
  return welcomeChannelCard({ installer, channel: channelName }, t, deps.links);
}

/** The bot was taken away: what is due is then seen to be undeliverable, with its reason. */
export async function onLeave({ store }: BotDeps, turn: Turn): Promise<void> {
  const known = await knownPlace(store, turn);
  if (known?.value.reachable) await store.replace('conversation', known, { ...known.value, reachable: false });
}

/** A channel that was deleted is there again: what is posted in it goes on, and nobody is greeted anew. */
export async function onReturn({ store }: BotDeps, turn: Turn): Promise<void> {
  const known = await knownPlace(store, turn);
  if (known && !known.value.reachable) await store.replace('conversation', known, { ...known.value, reachable: true });
}

/**
 * Keeps where a person or channel is reached, and the person's own name and language. Every activity may bring news:
 * service URLs move, people change language. True when the place was not known, or is back.
 */
export async function rememberPlace(
  { store }: BotDeps,
  turn: Turn,
  channelName: string | null = null,
): Promise<boolean> {
  const { caller, place, at } = turn;
  if (placeId(turn) === '') return false;
  if (place.scope === 'personal') await rememberPerson(store, turn);
  const conversation: Conversation = {
    of: placeId(turn),
    kind: place.kind,
    id: place.scope === 'channel' ? placeId(turn) : place.conversation,
    serviceUrl: place.serviceUrl,
    member: place.scope === 'personal' ? caller.member : null,
    reachable: true,
    seen: at,
    ...(channelName === null || place.scope === 'personal' ? {} : { name: channelName }),
  };
  if (await store.create('conversation', conversation)) return true;
  const known = await store.read('conversation', 'conversations', conversation.of);
  if (!known) return false;
  const { id, serviceUrl, reachable, name } = known.value;
  const news = { ...(name === undefined ? {} : { name }), ...conversation };
  if (id === news.id && serviceUrl === news.serviceUrl && name === news.name && reachable) return false;
  return (await store.replace('conversation', known, news)) !== undefined && !reachable;
}

async function rememberPerson(store: BotDeps['store'], { caller }: Turn): Promise<void> {
  const known = await store.read('person', 'register', caller.id);
  const locale = (caller.isLocaleGuessed && known?.value.locale) || caller.locale;
  const person = { ...known?.value, id: caller.id, name: caller.name ?? known?.value.name ?? '', locale };
  if (!known) await store.create('person', person);
  else if (known.value.name !== person.name || known.value.locale !== person.locale) {
    await store.replace('person', known, person);
  }
}

/** A channel got another name. */
export async function onRenamed({ store }: BotDeps, turn: Turn, name: string): Promise<void> {
  const known = await knownPlace(store, turn);
  if (known?.value.kind === 'channel') await store.replace('conversation', known, { ...known.value, name });
}

/** A plan that has no channel, or whose channel is gone, gets the one that the bot is added to, unless its owner wants none. */
async function giveChannelToPlans({ store }: BotDeps, channel: string | null): Promise<void> {
  const [plans, places] = await Promise.all([
    collect(store.find('plan', { partition: 'plans' })),
    collect(store.find('conversation', { partition: 'conversations' })),
  ]);
  const reachable = new Set(places.filter((place) => place.reachable).map((place) => place.of));
  const isWithout = ({ channel: now, settings }: Plan) => !settings?.noSummary && (now === null || !reachable.has(now));
  for (const { id } of plans.filter(isWithout)) {
    const stored = await store.read('plan', 'plans', id);
    if (stored && isWithout(stored.value)) await store.replace('plan', stored, { ...stored.value, channel });
  }
}

async function knownPlace(store: BotDeps['store'], turn: Turn): Promise<Stored<Conversation> | undefined> {
  const id = placeId(turn);
  return id === '' ? undefined : store.read('conversation', 'conversations', id);
}

/**
 * Under whom or what a place is kept; empty for a place that nothing is ever sent to unasked. A group's chat is one of
 * those: kept as its speaker's own, it would be where their reminders go, for the whole group to read.
 */
const placeId = ({ caller, place }: Turn): string => {
  if (place.scope === 'groupChat') return '';
  return place.scope === 'channel' ? (place.channel ?? '') : caller.id;
};
