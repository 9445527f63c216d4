import { buttonRow, buttonWidth, command, dialogButton, execute, submit, type Button } from '../../cards/buttons.ts';
import { readPress } from '../../cards/verbs.ts';

const at = { p: 'plan-a', a: 'a8', c: 'mine' };
const named = (title: string): Button => command('mina', title);
const visibleOf = (buttons: readonly Button[]) => buttons.filter(({ mode }) => mode !== 'secondary');

describe('a button', () => {
  test('carries what its verb needs, also for clients that only know Action.Submit', () => {
    const button = execute('status.set', 'Klar', { ...at, to: 'done', rev: 7 });
    expect(readPress(button.verb, button.data)).toEqual({ verb: 'status.set', data: { ...at, to: 'done', rev: 7 } });
    expect(button.fallback).toMatchObject({
      type: 'Action.Submit',
      title: 'Klar',
      data: { ...at, to: 'done', rev: 7, v: 'status.set' },
    });
  });

  test('opens a dialog the way phones know, and names its verb', () => {
    expect(dialogButton('date.open', 'Nytt datum', { ...at, rev: 7 })).toMatchObject({
      type: 'Action.Submit',
      data: { v: 'date.open', msteams: { type: 'task/fetch' } },
    });
  });

  test('does not compile with a misspelt verb or a payload that is not the verb’s', () => {
    // @ts-expect-error: there is no such verb
    execute('status.sett', 'Klar', { ...at, to: 'done', rev: 7 });
    // @ts-expect-error: the revision is missing
    execute('status.set', 'Klar', { ...at, to: 'done' });
    // @ts-expect-error: "klar" is no status
    execute('status.set', 'Klar', { ...at, to: 'klar', rev: 7 });
    // @ts-expect-error: a new date needs to know which revision it was asked for
    submit('date.set', 'Spara', at);
    expect(readPress('status.sett', {})).toBeUndefined();
  });
});

describe('a row of buttons', () => {
  test('shows as many as were asked for when they fit a phone, the rest behind the dots', () => {
    const { actions } = buttonRow(['Klar', 'Nytt datum', 'Pågår'].map(named), 2);
    expect(visibleOf(actions as Button[]).map(({ title }) => title)).toEqual(['Klar', 'Nytt datum']);
  });

  test('hides what a phone would clip, but never the first', () => {
    const long = named('Rapportera min del som klar nu');
    expect(visibleOf(buttonRow([long, named('Nytt datum')], 2).actions as Button[])).toHaveLength(1);
    expect(buttonWidth(long)).toBe(8 * 30 + 40);
  });

  test('needs no room for dots when nothing is hidden', () => {
    const two = [named('Öppna i planen'), named('Försök igen')];
    expect(visibleOf(buttonRow(two, 2).actions as Button[])).toHaveLength(2);
  });

  test('has six at most, since Teams drops the seventh', () => {
    expect(buttonRow(Array.from({ length: 9 }, (_, index) => named(`${index}`))).actions).toHaveLength(6);
  });
});
