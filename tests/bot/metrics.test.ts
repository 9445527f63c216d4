import { openMetrics } from '../../metrics.ts';
import { openMemoryStore } from '../../storage/memoryStore.ts';
import { openTeamsWorld, type TeamsWorld } from '../support/teamsWorld.ts';

const TOKEN = 'monitor-4711';

describe('what a monitor is shown', () => {
  const lines: string[] = [];
  const metrics = openMetrics((event, fields = {}) => void lines.push(JSON.stringify({ event, ...fields })));
  let world: TeamsWorld;
  beforeAll(async () => {
    const given = { metrics, log: metrics.log };
    world = await openTeamsWorld(openMemoryStore(), '2026-11-30T07:00:00.000Z', { metricsToken: TOKEN }, given);
  });
  afterAll(() => world.stop());

  const shown = (token = TOKEN) =>
    fetch(world.url.replace('/api/messages', '/metrics'), { headers: { authorization: `Bearer ${token}` } });

  it('is shown to nobody without the token', async () => {
    expect((await shown('guessed')).status).toBe(401);
    expect((await fetch(world.url.replace('/api/messages', '/metrics'))).status).toBe(401);
  });

  it('counts turns, and what was turned away and why', async () => {
    await world.say('anna', 'hjälp');
    await world.post({ ...world.from('anna'), type: 'message', text: 'hej', channelId: 'emulator' });
    const text = await (await shown()).text();
    expect(text).toMatch(/^handlingsplan_turn_seconds_count 1$/m);
    expect(text).toMatch(/^handlingsplan_requests_refused_total\{why="\w+"\} 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('counts sendings, answers of Teams, changes and failures from what is logged, and passes the log on', async () => {
    metrics.log('intent', { kind: 'reminder', state: 'delivered', late: 75 });
    metrics.log('post', { kind: 'reminder', outcome: 'notSent', reason: 'http429' });
    metrics.log('action.changed', { what: 'status' });
    metrics.log('sweep.failed', { reason: 'x' });
    metrics.onCharge({ operation: 'replace', kind: 'action', requestUnits: 10.7 });
    const text = await (await shown()).text();
    for (const line of [
      'handlingsplan_intents_total{kind="reminder",state="delivered"} 1',
      'handlingsplan_lateness_seconds_bucket{le="60"} 0',
      'handlingsplan_lateness_seconds_bucket{le="300"} 1',
      'handlingsplan_connector_answers_total{outcome="notSent",reason="http429"} 1',
      'handlingsplan_changes_total{what="status"} 1',
      'handlingsplan_failures_total{event="sweep.failed"} 1',
      'handlingsplan_store_request_units_total{operation="replace",kind="action"} 10.7',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(lines.at(-1)).toBe('{"event":"sweep.failed","reason":"x"}');
  });

  it('names nobody', async () => expect(await (await shown()).text()).not.toMatch(/anna|29:/));
});

it('there is no such page where nobody has a token for it', async () => {
  const world = await openTeamsWorld(openMemoryStore(), '2026-11-30T07:00:00.000Z');
  expect((await fetch(world.url.replace('/api/messages', '/metrics'))).status).toBe(404);
  await world.stop();
});
