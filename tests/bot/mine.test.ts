import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { wordsOf } from '../support/teamsWorld.ts';

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
});
