import { instantAt, localDate } from '../domain/calendar.ts';
import type { Clock, PlanStore } from '../domain/ports.ts';
import { sandboxRegister, SANDBOX_OWNER } from './people.ts';
import { samplePlan } from './samplePlan.ts';
import type { Chats } from './chats.ts';
import type { SandboxClock } from './clock.ts';
import type { Client, Teams } from './teams.ts';

/** After working hours, so that nothing is sent while the clock stands in the past. */
const EVENING = '18:30';

/** Who holds which role, as an organisation's register would say it. What is there already is left alone. */
export async function keepRegister(store: PlanStore, clock: Clock): Promise<void> {
  const { people, units, holdings } = sandboxRegister(`${Number(localDate(clock.now()).slice(0, 4)) - 1}-01-01`);
  for (const person of people) await store.create('person', person);
  for (const unit of units) await store.create('unit', unit);
  for (const holding of holdings) await store.create('holding', holding);
}

const UNANSWERED =
  'Boten svarade inte i tid när sandlådan lade in exempelplanen. Kanske är datorn upptagen av annat: starta igen. Har du ' +
  'redan skrivit något i sandlådan finns det kvar.';

/**
 * Gives a bot without any plan the sample plan, by the way every plan takes: its owner sends the file in the chat and
 * presses "Publicera" on the card that comes back. It is done three weeks ago by the sandbox's clock, which then returns
 * to the present. Throws, with words for whoever started it, when none came of it: an empty sandbox would look as if the bot
 * did nothing.
 */
export async function publishSample(
  world: { readonly store: PlanStore; readonly clock: SandboxClock; readonly chats: Chats; readonly teams: Teams },
  clients: readonly Client[],
): Promise<void> {
  const { store, clock, chats, teams } = world;
  const owner = clients.find(({ person, chat }) => person.id === SANDBOX_OWNER && chat === person.chat);
  const introduce = () => teams.install(clients);
  for await (const _ of store.find('plan', { partition: 'plans', limit: 1 })) {
    return introduce();
  }
  const present = clock.now();
  const { fileName, text, published } = samplePlan(localDate(present));
  clock.beginAt(instantAt(published, EVENING));
  try {
    await introduce();
    if (!owner) return;
    await teams.sendFile(owner, fileName, Buffer.from(text, 'utf8'));
    const preview = chats.messages(owner.chat).at(-1);
    const publish = preview && buttonFor('import.publish', preview.cards);
    const effect = preview && publish && (await teams.execute(owner, preview.id, publish));
    if (effect?.kind !== 'card') throw new Error(UNANSWERED);
  } finally {
    // Three weeks ago everybody read what came then.
    for (const { chat } of clients) chats.read(chat);
    clock.moveTo(present);
  }
}

/** The first button with this verb anywhere in some cards. */
function buttonFor(verb: string, part: unknown): { readonly verb: string; readonly data: unknown } | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { verb: own, data } = part as Readonly<Record<string, unknown>>;
  if (own === verb) return { verb, data };
  for (const inner of Object.values(part)) {
    const found = buttonFor(verb, inner);
    if (found) return found;
  }
  return undefined;
}
