import { TeamsAdapter } from '../../bot/teamsAdapter.ts';
import { teamsMessenger } from '../../bot/teamsMessenger.ts';
import { webLinks } from '../../bot/links.ts';
import { addDays, addSeconds, instantAt } from '../../domain/calendar.ts';
import type { PlanStore } from '../../domain/ports.ts';
import { SENDING_HOURS } from '../../domain/sendingHours.ts';
import { sweep } from '../../scheduler/sweep.ts';
import { provision } from '../../storage/cosmosProvision.ts';
import { openCosmosStore, type CosmosStoreOptions } from '../../storage/cosmosStore.ts';
import { aConversation, aHolding, anAction, aPerson, aPlan, aRole } from '../support/builders.ts';
import { openConnectorStub, type ConnectorStub } from '../support/connectorStub.ts';
import { aTenant, startCosmosServer } from '../support/cosmosServer.ts';
import { all } from '../support/storing.ts';
import { openTcpProxy, type TcpProxy, type Weather } from '../support/tcpProxy.ts';
import { settle, wordsOf } from '../support/teamsWorld.ts';

/**
 * Two replicas on one Cosmos server and one connector, every wire between them through a proxy that can be cut. What
 * people saw is read from the connector, which knows nothing of the records.
 */
const PEOPLE = Array.from({ length: 9 }, (_, n) => `p${n}`);
const FIRST_MONDAY = '2026-11-30';
const portOf = (url: string): number => Number(new URL(url).port);

interface Replica {
  readonly wire: TcpProxy;
  readonly options: CosmosStoreOptions;
  store: PlanStore;
  life: number;
}

describe('two replicas, one of which', () => {
  let cosmos: Awaited<ReturnType<typeof startCosmosServer>>;
  let connector: ConnectorStub;
  let toTeams: TcpProxy;
  const replicas: Replica[] = [];
  let monday = addDays(FIRST_MONDAY, -7);
  let at = '';

  beforeAll(async () => {
    cosmos = await startCosmosServer();
    connector = await openConnectorStub(() => at);
    toTeams = await openTcpProxy(portOf(connector.url));
    const place = { key: cosmos.key, database: 'handlingsplan', container: 'records' };
    for await (const step of provision({ ...place, endpoint: cosmos.endpoint })) void step;
    const tenant = aTenant();
    for (let n = 0; n < 2; n += 1) {
      const wire = await openTcpProxy(portOf(cosmos.endpoint));
      const options = {
        ...place,
        tenant,
        endpoint: `http://127.0.0.1:${wire.port}`,
        requestTimeout: 300,
        deadline: 900,
      };
      replicas.push({ wire, options, store: await openCosmosStore(options), life: 1 });
    }
    await found(replicas[0]!.store, `http://127.0.0.1:${toTeams.port}/connector`);
  });
  afterAll(async () => {
    for (const { store, wire } of replicas) {
      await store.close();
      await wire.close();
    }
    await toTeams.close();
    await connector.close();
    await cosmos.close();
  });

  /** One sweep of a replica; what goes wrong in it is tried again by the next one. */
  const wake = (n: number): Promise<unknown> => {
    const { store, life } = replicas[n]!;
    const clock = { now: () => at };
    const messenger = teamsMessenger(new TeamsAdapter(null, ['127.0.0.1']), { id: '28:bot', tenant: 'tenant' }, clock);
    const links = webLinks('http://127.0.0.1:3979');
    const instance = `replica-${n}.${life}`;
    return sweep({ store, messenger, clock, hours: SENDING_HOURS, links, instance, log: () => {} }).catch(() => {});
  };

  /** A Monday on which something happens when the third card arrives, and the hours in which it must come right. */
  async function aMonday(strike: () => void, heal: () => Promise<void> | void): Promise<void> {
    monday = addDays(monday, 7);
    at = instantAt(monday, '08:01');
    const before = connector.seen.length;
    connector.misbehave = (call) => {
      if (
        call.method === 'POST' &&
        connector.calls.filter((one) => one.at === at && one.method === 'POST').length === 3
      )
        strike();
      return false;
    };
    await Promise.all([wake(0), wake(1)]);
    connector.misbehave = () => false;
    await heal();
    // Leases run out, evidence has its time; then twice more, when nothing may be left to do.
    for (const minutes of [13, 60, 1, 1]) {
      at = addSeconds(at, minutes * 60);
      await Promise.all([wake(0), wake(1)]);
    }
    const intents = (await all(replicas[0]!.store, 'intent')).filter(({ date }) => date === monday);
    for (const person of PEOPLE) {
      const cards = connector.seen.slice(before).filter(({ conversation }) => conversation === `a:${person}`);
      const state = intents.find(({ recipient }) => recipient === person)?.state.name;
      // Once; or twice, when nobody told whether the first had come. Whatever comes after such a doubt says so.
      const marked = cards.map(({ first }) => wordsOf(first).includes('Skickas igen'));
      expect([person, state]).toEqual([person, 'delivered']);
      expect([[false], [true], [false, true]]).toContainEqual(marked);
    }
  }

  const cut = (wire: () => TcpProxy, weather: Weather) => () => void (wire().weather = weather);
  const first = () => replicas[0]!.wire;

  it('runs well: everybody gets one card', () =>
    aMonday(
      () => {},
      () => {},
    ));

  it.each(['blackhole', 'oneWay', 'torn'] as const)('loses its store (%s) in the middle of sending', (weather) =>
    aMonday(cut(first, weather), cut(first, 'clear')),
  );

  it('loses its store together with the other, one after the other', () =>
    aMonday(
      () => {
        first().weather = 'oneWay';
        replicas[1]!.wire.weather = 'torn';
      },
      () => replicas.forEach(({ wire }) => void (wire.weather = 'clear')),
    ));

  it('loses Teams: what was posted is not told, and what is tried is torn', () =>
    aMonday(
      cut(() => toTeams, 'torn'),
      cut(() => toTeams, 'clear'),
    ));

  it('is cut off and started anew, under another name', () =>
    aMonday(cut(first, 'blackhole'), async () => {
      first().weather = 'clear';
      const replica = replicas[0]!;
      await replica.store.close();
      replica.store = await openCosmosStore(replica.options);
      replica.life += 1;
    }));
});

async function found(store: PlanStore, serviceUrl: string): Promise<void> {
  await settle(store, {
    people: PEOPLE.map((id) => aPerson({ id, name: id })),
    roles: PEOPLE.map((id) => aRole({ id: `r-${id}`, name: id, kind: 'single', reportsTo: null })),
    units: [],
    holdings: PEOPLE.map((id) => aHolding({ id: `h-${id}`, role: `r-${id}`, person: id, unit: null })),
  });
  await store.create('plan', aPlan());
  for (const id of PEOPLE) {
    await store.create('conversation', aConversation({ of: id, id: `a:${id}`, serviceUrl }));
    const responsible = [{ role: `r-${id}`, asWritten: id, lead: true }];
    await store.create('action', anAction({ id: `a-${id}`, due: '2026-11-01', heard: '2026-10-01', responsible }));
  }
}
