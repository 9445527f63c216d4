import { openChats, type Chats } from '../../sandbox/chats.ts';
import { openConnector } from '../../sandbox/connector.ts';
import { contractDirectory } from './contractDirectory.ts';
import { describeShared } from '../support/shared.ts';
import { connectorRecordings, RECORDINGS, type ConnectorRecording } from './recordings.ts';

const AT = '2026-11-22T04:42:00.000Z';
const ANNA = 'a:1-personal-anna';
const CHANNEL = '19:contracts@thread.tacv2';

function open(chats: Chats = openChats({}, () => {})) {
  return { chats, connector: openConnector(contractDirectory, chats, { now: () => AT }) };
}
const text = (words: string) => ({ type: 'message', text: words });

/** Where ours answers otherwise than Microsoft's emulator, which lacks what the real service has. */
const OTHERWISE: Readonly<Record<string, { status: number; why: string }>> = {
  'delete-v3-conversations-conversation-activities-activity-501.json': { status: 404, why: 'deleting works here' },
  'post-v3-conversations-conversation-activities-activity-message-adaptive-202.json': {
    status: 201,
    why: 'several cards in one message are shown here',
  },
  'post-v3-conversations-conversation-activities-activity-message-500.json': {
    status: 404,
    why: 'a chat with somebody unknown is an unknown chat',
  },
};

/** Ids are made at the moment: only their form can be the same. */
const formOf = (body: object | undefined): string =>
  (JSON.stringify(body) ?? '').replace(/"(id|activityId)":"(.*?)\d{13}"/g, '"$1":"$2<ms>"');

describeShared(RECORDINGS, 'the recorded calls to the Bot Connector', () => {
  const replay = ({ method, path, request }: ConnectorRecording) => {
    const { chats, connector } = open();
    // What is changed in the recordings had been said before.
    const changed = /activities\/(\d{13})$/.exec(path)?.[1];
    const said = changed && connector({ method: 'POST', path: `/v3/conversations/${encodeURIComponent(ANNA)}/activities`, body: text('before') }); // prettier-ignore
    const own = said && chats.messages(ANNA)[0]?.id;
    const here = path.replace('/_connector', '').replace(/\?.*/, '');
    return connector({
      method,
      path: own && method === 'PUT' ? here.replace(changed, own) : here,
      body: request,
    });
  };

  test.each(connectorRecordings().map((recording) => [recording.file, recording] as const))('%s', (file, recording) => {
    const answer = replay(recording);
    const otherwise = OTHERWISE[file];
    expect(answer.status).toBe(otherwise?.status ?? recording.status);
    if (!otherwise) expect(formOf(answer.body)).toBe(formOf(recording.response));
  });

  test('nothing is recorded that is not replayed', () => {
    expect(connectorRecordings().length).toBeGreaterThanOrEqual(26);
  });
});

describe('what the bot says', () => {
  const activities = `/v3/conversations/${encodeURIComponent(ANNA)}/activities`;

  test('comes into the chat unread, with its card and its notification', () => {
    const { chats, connector } = open();
    const card = { type: 'AdaptiveCard', version: '1.5' };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    connector({ method: 'POST', path: activities, body: { type: 'message', summary: 'Tre åtgärder', attachments } });
    expect(chats.messages(ANNA)).toMatchObject([{ from: 'bot', summary: 'Tre åtgärder', cards: [card], at: AT }]);
    expect(chats.unread(ANNA)).toBe(1);
  });

  test('can be changed, and whatever a press had put in its place gives way', () => {
    const { chats, connector } = open();
    connector({ method: 'POST', path: activities, body: text('one') });
    const id = chats.messages(ANNA)[0]?.id ?? '';
    chats.show(ANNA, id, 'anna', { type: 'AdaptiveCard' }, AT);
    expect(connector({ method: 'PUT', path: `${activities}/${id}`, body: text('two') }).status).toBe(200);
    expect(chats.messages(ANNA)).toMatchObject([{ text: 'two', edited: true, views: {} }]);
  });

  test('can be taken back, once', () => {
    const { chats, connector } = open();
    connector({ method: 'POST', path: activities, body: text('one') });
    const path = `${activities}/${chats.messages(ANNA)[0]?.id}`;
    expect(connector({ method: 'DELETE', path, body: undefined }).status).toBe(200);
    expect(chats.messages(ANNA)).toEqual([]);
    expect(connector({ method: 'DELETE', path, body: undefined }).status).toBe(404);
  });

  test('in a channel begins a thread, and the answers to it stay in it', () => {
    const { chats, connector } = open();
    const post = { isGroup: true, channelData: { channel: { id: CHANNEL } }, activity: text('the week') };
    const { body } = connector({ method: 'POST', path: '/v3/conversations', body: post });
    const { id, activityId } = body as { id: string; activityId: string };
    connector({ method: 'POST', path: `/v3/conversations/${encodeURIComponent(id)}/activities`, body: text('more') });
    expect(chats.messages(CHANNEL)).toMatchObject([
      { id: activityId, thread: null, text: 'the week' },
      { thread: activityId, text: 'more' },
    ]);
  });

  test('two messages of the same millisecond have two ids', () => {
    const { chats, connector } = open();
    connector({ method: 'POST', path: activities, body: text('one') });
    connector({ method: 'POST', path: activities, body: text('two') });
    const [one, two] = chats.messages(ANNA);
    expect(Number(two?.id)).toBe(Number(one?.id) + 1);
  });

  test.each([
    ['a channel that does not exist', 'POST', '/v3/conversations', { channelData: { channel: { id: '19:x' } } }, 404],
    ['a post without an activity', 'POST', '/v3/conversations', { channelData: { channel: { id: CHANNEL } } }, 400],
    ['somebody unknown', 'POST', '/v3/conversations', { members: [{ id: '29:nobody' }] }, 404],
    ['no JSON', 'POST', activities, undefined, 400],
    ['a path that cannot be decoded', 'GET', '/v3/conversations/%E0%A4%A/members', undefined, 501],
    ['an API we do not have', 'GET', '/v3/attachments/1', undefined, 501],
  ])('%s is refused and leaves nothing behind', (_, method, path, body, status) => {
    const { chats, connector } = open();
    expect(connector({ method, path, body }).status).toBe(status);
    expect(Object.values(chats.kept()).flatMap((chat) => chat.messages)).toEqual([]);
  });
});
