import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { findButton, wordsOf } from '../support/teamsWorld.ts';

let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
});
afterEach(() => world.stop());

/** Anna asks for her actions and presses a button there. What the card then says, and what she reads when she asks again. */
const afterPress = async (title: string) => {
  const list = await world.say('anna', 'mina');
  if (!list) throw new Error('Anna got no answer');
  const { body } = await world.press('anna', list, title);
  return [wordsOf(body.value), wordsOf((await world.say('anna', 'mina'))?.card)];
};

describe('one’s own actions', () => {
  it('are as many as before when one of them is said to be going on', async () => {
    for (const words of await afterPress('Pågår')) {
      expect(words).toContain('Du har 1 åtgärd att arbeta med');
      expect(words).toContain('Du markerade att åtgärden pågår');
    }
  });

  it.each(['Klar', 'Jag är inte ansvarig'])('are one less when it is answered with %s', async (title) => {
    for (const words of await afterPress(title)) expect(words).toContain('Du har inga åtgärder att arbeta med');
  });

  it('show buttons for what is left, whatever has been answered before it', async () => {
    for (const number of ['A21', 'A22', 'A23', 'A24']) {
      const of = { id: number, number, title: `Rutin ${number}`, due: '2026-12-01' };
      await world.store.create('action', anAction({ ...of, responsible: responsible('controller', 'avdelningschef') }));
    }
    const own = await world.say('anna', 'mina');
    if (!own) throw new Error('Anna got no answer');
    for (const number of ['A21', 'A22', 'A23']) await world.press('anna', own, 'Min del är klar', number);
    expect(() => findButton(world.newest('anna').card, 'Min del är klar', 'A24')).toThrow('no button');
    const again = await world.say('anna', 'mina');
    expect(findButton(again?.card, 'Min del är klar', 'A24')).toBeDefined();
    expect(wordsOf(again?.card)).toContain('Du har 2 åtgärder att arbeta med');
    expect(wordsOf(again?.card)).toContain('3 besvarade.');
    world.clock.set('2026-12-01T09:00:00.000Z');
    const words = wordsOf((await world.say('anna', 'mina'))?.card);
    expect(words).toContain('Rutin A24');
    expect(words).not.toContain('Rutin A21');
  });
});
