import type { HealthAnswer } from '../api/healthSchema.ts';
import { Lines } from '../shared/Lines.tsx';
import { Panel } from '../shared/Panel.tsx';
import { moment } from '../shared/words.ts';
import { useTexts, type Texts } from '../texts.ts';

type Waiting = HealthAnswer['waiting'];
type Trouble = HealthAnswer['troubles']['list'][number];

/** What is to be sent, the next first. */
export function Waits({ waiting, today }: { readonly waiting: Waiting; readonly today: string }) {
  const t = useTexts();
  const { title, none, from, now } = t.health.waiting;
  if (waiting.of === 0) return <Panel title={title} note={none} />;
  const lines = waiting.list.map((one) => ({
    key: keyOf(one),
    title: recipientOf(one, t),
    texts: [t.health.kinds[one.kind]],
    note: one.notBefore === null ? now : from(moment(one.notBefore, today, t)),
  }));
  return (
    <Panel title={title}>
      <Lines lines={lines} />
      <Rest of={waiting.of} shown={lines.length} />
    </Panel>
  );
}

/** What did not come, or perhaps did not: why, and what to do about it. */
export function Troubles({ troubles, today }: { readonly troubles: HealthAnswer['troubles']; readonly today: string }) {
  const t = useTexts();
  const { title, none } = t.health.troubles;
  if (troubles.of === 0) return <Panel title={title} note={none} />;
  const lines = troubles.list.map((one) => {
    const { why, remedy } = wordsOf(one, t);
    return {
      key: keyOf(one),
      title: recipientOf(one, t),
      texts: [why, remedy],
      note: `${t.health.kinds[one.kind]} · ${moment(one.at, today, t)}`,
    };
  });
  return (
    <Panel title={title}>
      <Lines lines={lines} />
      <Rest of={troubles.of} shown={lines.length} />
    </Panel>
  );
}

function Rest({ of, shown }: { readonly of: number; readonly shown: number }) {
  const t = useTexts();
  return of > shown ? <span>{t.health.more(of - shown)}</span> : null;
}

const keyOf = ({ kind, to, date }: Pick<Trouble, 'kind' | 'to' | 'date'>): string =>
  [kind, date, to.kind === 'person' ? to.person.id : to.plan].join('|');

const recipientOf = ({ to }: Pick<Trouble, 'to'>, t: Texts): string =>
  to.kind === 'person' ? (to.person.name ?? t.health.nameless) : t.health.channel(to.plan);

function wordsOf({ state, reason, to }: Trouble, t: Texts): { readonly why: string; readonly remedy: string } {
  const words = t.health.troubles;
  const isChannel = to.kind === 'channel';
  if (state === 'unknown')
    return { why: words.unknown, remedy: isChannel ? words.channelUnknown : words.unknownRemedy };
  if (state === 'held') return { why: words.held, remedy: isChannel ? words.channelUnknown : words.heldRemedy };
  if (reason === null) return t.health.unreached('');
  // What tells of a person's app says nothing of a channel: there the bot is missing, or the channel is.
  if (isChannel && ABSENT.has(reason)) return { why: words.channelWhy, remedy: words.channelRemedy };
  return t.health.unreached(reason);
}

const ABSENT: ReadonlySet<string> = new Set(['noConversation', 'uninstalled', 'notInstalled', 'chatGone', 'blocked']);
