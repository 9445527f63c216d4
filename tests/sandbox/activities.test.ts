import * as activities from '../../sandbox/activities.ts';
import { contractDirectory } from './contractDirectory.ts';
import { describeShared } from '../support/shared.ts';
import { recordedActivity, RECORDINGS } from './recordings.ts';

const anna = contractDirectory.people[0];
if (!anna) throw new Error('the recordings have nobody');

/** Somebody of the recordings, at the moment and with the ids that were recorded. */
function senderOf(recorded: Readonly<Record<string, unknown>>): activities.Sender {
  return {
    directory: contractDirectory,
    person: anna as NonNullable<typeof anna>,
    conversation: (recorded.conversation as { id: string }).id,
    locale: 'en-US',
    serviceUrl: recorded.serviceUrl as string,
    at: recorded.timestamp as string,
    id: recorded.id as string,
  };
}

/** The recordings were made where the clock shows UTC, and their channel messages leave out the platform. */
function comparable(activity: Readonly<Record<string, unknown>>): object {
  const { localTimestamp: _, localTimezone: __, entities, ...rest } = activity;
  const shared = (entities as Readonly<Record<string, unknown>>[] | undefined)?.map(
    ({ platform: ___, timezone: ____, ...entity }) => entity,
  );
  return { ...rest, entities: shared };
}

const EXECUTE = 'invoke-adaptivecard-action-replace';
type Make = (sender: activities.Sender, recorded: Readonly<Record<string, unknown>>) => activities.Activity;
const execute: Make = (sender, { replyToId, value }) =>
  activities.executeActivity(
    sender,
    replyToId as string,
    (value as { action: activities.CardAction }).action,
    'manual',
  );

const CASES: readonly (readonly [string, Make])[] = [
  ['installationupdate-add-personal', activities.installActivity],
  ['installationupdate-add-channel', activities.installActivity],
  ['conversationupdate-membersadded-personal', activities.membersAddedActivity],
  ['conversationupdate-membersadded-teammemberadded-channel', activities.membersAddedActivity],
  ['message-text-personal', (sender) => activities.textActivity(sender, 'hello')],
  ['message-text-channel', (sender) => activities.textActivity(sender, 'hello')],
  [
    'message-card-submit-personal',
    (sender, { replyToId, value }) => activities.submitActivity(sender, replyToId as string, value),
  ],
  [`${EXECUTE}-personal`, execute],
  [`${EXECUTE}-channel`, execute],
];

describeShared(RECORDINGS, 'what people do reaches the bot as recorded', () => {
  test.each(CASES)('%s', (name, make) => {
    const recorded = recordedActivity(name);
    const made = make(senderOf(recorded), recorded);
    // The documentation has a trigger in every press; the client that was recorded leaves it out.
    const { trigger: _, ...value } = (made.value ?? {}) as Readonly<Record<string, unknown>>;
    const comparableMade = name.startsWith(EXECUTE) ? { ...made, value } : made;
    expect(comparable(comparableMade)).toEqual(comparable(recorded));
  });

  test('a dropped file has the parts that Teams documents', () => {
    const recorded = recordedActivity('message-file-download-info-personal');
    const file = { name: 'contract.docx', url: 'http://127.0.0.1:3990/d/contract.docx', id: 'UID-1' };
    const made = activities.fileActivity(senderOf(recorded), file);
    const [documented] = recorded.attachments as { contentUrl: string }[];
    expect(made.attachments).toEqual([
      { ...documented, contentUrl: file.url },
      { contentType: 'text/html', content: '<p>&nbsp;</p>' },
    ]);
  });

  test('a dialog carries its data and the theme', () => {
    const recorded = recordedActivity('invoke-task-submit-personal');
    const { data } = recorded.value as { data: unknown };
    const made = activities.dialogActivity(senderOf(recorded), '1', 'task/submit', data, 'dark');
    expect([made.name, made.value]).toEqual([recorded.name, recorded.value]);
  });
});

describe('the time of an activity', () => {
  test.each([
    ['2027-01-11T07:00:00.000Z', '2027-01-11T08:00:00.000+01:00'],
    ['2027-07-12T06:00:00.000Z', '2027-07-12T08:00:00.000+02:00'],
  ])('%s is told in Stockholm as %s', (at, local) => {
    const sender = { ...senderOf({ conversation: { id: 'a:1' }, serviceUrl: 'http://x', id: '1' }), at };
    expect(activities.textActivity(sender, 'hej').localTimestamp).toBe(local);
  });
});
