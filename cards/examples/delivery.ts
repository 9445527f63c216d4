import type { DeliveryNotice } from '../../domain/delivery.ts';
import type { Messages } from '../../locales/messages.ts';
import { deliveryNoticeCard } from '../deliveryNotice.ts';
import { shortenedCard } from '../shortened.ts';
import { PLAN, REGISTER } from './plan.ts';
import { CARD, links, type Example } from './shared.ts';

const REASONS = ['uninstalled', 'blocked', 'notInstalled', 'noConversation', 'chatGone', 'noPermission', 'tooLarge'];
const people = REGISTER.people.map(({ id }) => id);
const unreached = REASONS.map((reason, n) => ({ person: people[n % people.length] ?? 'okänd', reason }));
const many = Array.from({ length: 40 }, (_, n) => unreached[n % unreached.length]!);

const card =
  (notice: DeliveryNotice, again = false) =>
  (t: Messages) =>
    deliveryNoticeCard(
      {
        notice,
        plan: PLAN.id,
        plans: [PLAN],
        today: '2026-11-30',
        register: REGISTER,
        again,
        card: CARD,
        userIds: ['29:ulla'],
      },
      t,
      links,
    );

export const DELIVERY: readonly Example[] = [
  { name: 'delivery-unreached', build: card({ stoodStill: null, unreached }) },
  { name: 'delivery-unreached-one', build: card({ stoodStill: null, unreached: unreached.slice(0, 1) }, true) },
  { name: 'delivery-unreached-40', build: card({ stoodStill: null, unreached: many }) },
  {
    name: 'delivery-stood-still',
    build: card({ stoodStill: { from: '2026-11-26', to: '2026-11-27' }, unreached: [] }),
  },
  { name: 'delivery-both', build: card({ stoodStill: { from: '2026-11-27', to: '2026-11-27' }, unreached }) },
  { name: 'delivery-unposted', build: card({ stoodStill: null, unreached: [], unposted: [PLAN.id] }) },
  {
    name: 'delivery-all',
    build: card({ stoodStill: { from: '2026-11-27', to: '2026-11-27' }, unreached, unposted: [PLAN.id, 'plan-b'] }),
  },
  {
    name: 'delivery-too-large',
    build: (t) => shortenedCard(card({ stoodStill: null, unreached: many })(t)),
  },
];
