import type { PeopleTexts } from './texts.sv.ts';

const open = (n: number) => (n === 1 ? '1 open action' : `${n} open actions`);

/** The page of roles and people, in English. */
export const people: PeopleTexts = {
  title: 'Roles and people',
  none: 'There are no roles yet. They come with the first plan.',
  unheld: {
    title: 'Roles that nobody holds',
    none: 'Every role is held by somebody today.',
    remedy:
      'Nobody is reminded for these roles. The plan’s owner chooses who holds one with the button that assigns people, on the card in the chat that says that the plan is published.',
    remedyHere: 'Nobody is reminded for these roles. Choose “Change” and who holds the role.',
    actions: (n) => (n === 0 ? 'No open action waits for the role.' : `Waiting for the role: ${open(n)}.`),
    later: (name, from) => `${name} takes over on ${from}.`,
  },
  unreached: {
    title: 'Get no messages',
    none: 'We know of nobody with a role who is not reached.',
  },
  roles: {
    title: 'Roles and who holds them',
    actions: open,
    called: (names) => `Also called ${names}`,
    elected: 'Elected members are not reminded. The plan’s owner answers in their place.',
    since: (from) => `From ${from}, until further notice`,
    until: (from, to) => `${from} to ${to}`,
    standIn: (name, from, to) => `${name} stands in from ${from} to ${to}`,
  },
};
