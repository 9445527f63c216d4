import { openSecuredWorld } from '../support/securedWorld.ts';

describe('a bot that is told to end while another shares its door', () => {
  it('takes requests until the door has heard of it, lets nobody keep a connection, and then takes none', async () => {
    const world = await openSecuredWorld();
    const before = await world.send(JSON.stringify(world.press({ id: 'f:1' })));
    expect(before.headers.get('connection')).not.toBe('close');
    const stopping = world.app.stop(1_000);
    const during = await world.send(JSON.stringify(world.press({ id: 'f:2' })));
    expect([during.status, during.headers.get('connection')]).toEqual([200, 'close']);
    await stopping;
    await expect(fetch(`${world.origin}/health`)).rejects.toThrow('fetch failed');
    await Promise.all([world.issuer.close(), world.connector.close()]);
  });
});
