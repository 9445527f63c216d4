import { REFUSALS } from '../../domain/change.ts';
import { refusalCard } from '../errors.ts';
import { helpCard, unknownCard, type CommandName } from '../help.ts';
import { welcomeCard, welcomeChannelCard } from '../welcome.ts';
import { KLAGOMAL, PLAN, TODAY } from './plan.ts';
import { CARD, links, type Example } from './shared.ts';

const COMMANDS: readonly CommandName[] = ['mine', 'week', 'late', 'done', 'import', 'help'];
const talk = { plan: PLAN.id, available: COMMANDS };

export const TALK: readonly Example[] = [
  { name: 'welcome', build: (t) => welcomeCard(t, links) },
  {
    name: 'welcome-channel',
    build: (t) => welcomeChannelCard({ installer: 'Ulla Ängsvik', channel: 'Verksamhetsledningen' }, t, links),
  },
  { name: 'help', build: (t) => helpCard(talk, t, links) },
  { name: 'help-few', build: (t) => helpCard({ plan: null, available: ['mine', 'help'] }, t, links) },
  { name: 'unknown', build: (t) => unknownCard({ ...talk, nearest: ['late', 'mine'] }, t, links) },
  { name: 'unknown-done', build: (t) => unknownCard({ ...talk, nearest: ['done', 'week'] }, t, links) },
  ...REFUSALS.map((refusal): Example => ({
    name: `refused-${refusal}`,
    build: (t) =>
      refusalCard(
        {
          refusal,
          action: KLAGOMAL,
          today: TODAY,
          card: CARD,
          code: 'K7-2F4A',
          retry: { verb: 'status.set', data: { p: 'plan-a', a: KLAGOMAL.id, c: CARD, to: 'done', rev: 2 } },
        },
        t,
        links,
      ),
  })),
  { name: 'refused-without-action', build: (t) => refusalCard({ refusal: 'unknownVerb', today: TODAY }, t, links) },
];
