import { anAction } from '../support/builders.ts';
import { responsible } from '../support/people.ts';
import { openPlannedWorld, type PlannedWorld } from '../support/plannedWorld.ts';
import { all } from '../support/storing.ts';
import { findButton, wordsOf, type InvokeAnswer } from '../support/teamsWorld.ts';

let world: PlannedWorld;
beforeEach(async () => {
  world = await openPlannedWorld();
  for (const n of [1, 2, 3, 4]) {
    const due = `2026-11-0${n + 1}`;
    const by = responsible('controller');
    await world.store.create('action', anAction({ id: `late${n}`, number: `A1${n}`, title: `Sen rutin ${n}`, due, responsible: by })); // prettier-ignore
  }
});
afterEach(() => world.stop());

const agendaOf = async (person: string) => (await world.say(person, 'dagordning'))?.card;
const pressed = (person: string, action: unknown) =>
  world.invoke(person, 'adaptiveCard/action', { action, trigger: 'manual' }, world.newest(person).id);
const execute = (person: string, verb: string, data: object) => pressed(person, { type: 'Action.Execute', verb, data });
const submit = (person: string, data: object) => world.invoke(person, 'task/submit', { data }, world.newest(person).id);
const wordsIn = ({ body }: InvokeAnswer) => wordsOf(body.value ?? body.task);
const kept = async (id: string) => (await world.store.read('action', 'plan|plan-a', id))?.value;
const at = (id: string) => ({ p: 'plan-a', a: id, c: 'agenda' });
const rev = 1;

describe('what the meeting decides', () => {
  it('is put in on the agenda, which stays open for the next decision', async () => {
    const card = await agendaOf('bo');
    const answer = await pressed('bo', findButton(card, 'Klar', 'late1'));
    expect((await kept('late1'))?.status).toBe('done');
    const words = wordsIn(answer);
    expect(words).toContain('Handlingsplanen på nästa möte');
    expect(words).toContain('Det här har du fört in i dag');
    expect(words).toContain('Du markerade åtgärden som klar');
    // The fourth has come up among those with buttons.
    findButton(answer.body.value, 'Klar', 'late4');
    expect(() => findButton(card, 'Klar', 'late4')).toThrow();
  });

  it('can be taken back on the agenda', async () => {
    await agendaOf('bo');
    const answer = await execute('bo', 'status.set', { ...at('late1'), to: 'done', rev });
    const after = await pressed('bo', findButton(answer.body.value, 'Ångra'));
    expect((await kept('late1'))?.status).toBe('notStarted');
    expect(wordsIn(after)).not.toContain('Det här har du fört in i dag');
  });

  it('is a new date with its reason, and another person when a manager decides', async () => {
    const card = await agendaOf('anna');
    expect(() => findButton(card, 'Klar', 'late1')).toThrow();
    findButton(card, 'Nytt datum', 'late1');
    findButton(card, 'Byt ansvarig', 'late1');
    const moved = await submit('anna', { ...at('late1'), v: 'date.set', rev, date: '2027-02-01', reason: 'Beslut på mötet.' }); // prettier-ignore
    expect(moved.status).toBe(200);
    expect(await kept('late1')).toMatchObject({ due: '2027-02-01', firstDue: '2026-11-02' });
    await submit('anna', { ...at('late2'), v: 'owner.set', rev, person: 'eva' });
    expect((await kept('late2'))?.history.at(-1)).toMatchObject({ by: 'anna', what: { kind: 'assigned', to: 'eva' } });
    const words = wordsOf(await agendaOf('anna'));
    expect(words).toContain('Det här har du fört in i dag');
    expect(words).toContain('A11 Sen rutin 1');
    expect(words).toContain('A12 Sen rutin 2');
  });

  it('is who holds a role that nobody held, put in by the plan’s owner, and the agenda stays open', async () => {
    const nobodys = anAction({ id: 'kurator', number: 'A20', title: 'Samtalsstöd', due: '2027-06-01', responsible: responsible('kurator') }); // prettier-ignore
    await world.store.create('action', nobodys);
    for (const n of [1, 2, 3, 4]) await submit('anna', { ...at(`late${n}`), v: 'date.set', rev, date: '2027-02-01', reason: 'Beslut på mötet.' }); // prettier-ignore
    const button = findButton(await agendaOf('olle'), 'Koppla ansvariga') as { readonly data: object };
    const form = await world.invoke('olle', 'task/fetch', { data: button.data }, world.newest('olle').id);
    expect(JSON.stringify(form.body.task)).toContain('"label":"kurator"');
    const { of } = (findButton(form.body.task, 'Spara') as { readonly data: { readonly of: string } }).data;
    const save = { v: 'roles.save', p: 'plan-a', c: 'agenda', of, person0: 'eva' };
    for (let time = 0; time < 2; time += 1) expect((await submit('olle', save)).status).toBe(200);
    const holdings = await all(world.store, 'holding', { partition: 'register' });
    expect(holdings.filter(({ role }) => role === 'kurator')).toMatchObject([{ person: 'eva', from: '2026-11-30' }]);
    await world.stop();
    expect(wordsOf(world.newest('olle').card)).toContain('Handlingsplanen på nästa möte');
    expect(wordsOf(world.newest('olle').card)).not.toContain('Samtalsstöd');
  });

  it('offers the holder of a role to nobody but the plan’s owner, and only where nobody holds it', async () => {
    await world.store.create('action', anAction({ id: 'kurator', due: '2027-06-01', responsible: responsible('kurator') })); // prettier-ignore
    for (const person of ['anna', 'bo', 'eva']) {
      const card = await agendaOf(person);
      expect(() => findButton(card, 'Koppla ansvariga')).toThrow();
    }
  });

  it('on a card that is out of date shows the agenda as it is now, and changes nothing', async () => {
    await agendaOf('bo');
    await submit('anna', { ...at('late1'), v: 'date.set', rev, date: '2027-02-01', reason: 'Beslut på mötet.' });
    const before = await kept('late1');
    const answer = await execute('bo', 'status.set', { ...at('late1'), to: 'done', rev });
    expect(await kept('late1')).toEqual(before);
    expect(wordsIn(answer)).toContain('Handlingsplanen på nästa möte');
  });

  it('is not for those who neither answer for the action nor for somebody who does', async () => {
    const card = await agendaOf('eva');
    expect(() => findButton(card, 'Nytt datum', 'late1')).toThrow();
    expect(() => findButton(card, 'Byt ansvarig', 'late1')).toThrow();
    const before = await kept('late1');
    for (const [verb, data] of [
      ['status.set', { to: 'done', rev }],
      ['status.set', { to: 'paused', rev }],
      ['owner.open', { rev }],
    ] as const) {
      const answer = await execute('eva', verb, { ...at('late1'), ...data });
      expect(wordsIn(answer)).not.toContain('Det här har du fört in i dag');
    }
    await submit('eva', { ...at('late1'), v: 'date.set', rev, date: '2027-02-01', reason: 'Jag vill.' });
    await submit('eva', { ...at('late1'), v: 'owner.set', rev, person: 'eva' });
    expect(await kept('late1')).toEqual(before);
  });

  it('is told to nobody who has nothing to do with the plan', async () => {
    await agendaOf('anna');
    const action = { type: 'Action.Execute', verb: 'status.set', data: { ...at('late1'), to: 'done', rev } };
    const passedOn = { action, trigger: 'manual' };
    const answer = await world.invoke('stranger', 'adaptiveCard/action', passedOn, world.newest('anna').id);
    expect(wordsIn(answer)).not.toContain('Sen rutin');
    expect((await kept('late1'))?.revision).toBe(1);
  });
});
