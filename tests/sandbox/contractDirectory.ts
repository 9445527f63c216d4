import type { Directory } from '../../sandbox/directory.ts';

/** The organisation the recordings were made in. */
export const contractDirectory: Directory = {
  tenant: '11111111-1111-4111-8111-111111111111',
  bot: { id: '28:22222222-2222-4222-8222-222222222222', name: 'Contract Bot' },
  people: ['anna', 'bo', 'cecilia', 'dan', 'eva'].map((name, index) => ({
    id: `aaaaaaaa-0000-4000-8000-00000000000${index + 1}`,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Test`,
    email: `${name}@contoso.test`,
    member: `29:1B-${name}`,
    chat: `a:1-personal-${name}`,
  })),
  team: {
    id: '19:legal@thread.tacv2',
    name: 'Legal',
    groupId: 'bbbbbbbb-0000-4000-8000-000000000031',
    channels: [
      { id: '19:legal@thread.tacv2', name: null },
      { id: '19:contracts@thread.tacv2', name: 'Contracts' },
    ],
  },
};
