import { downlevel } from '../../cards/downlevel.ts';

const text = (words: string, more: object = {}) => ({ type: 'TextBlock', text: words, ...more });
const body = (card: object) => (card as { body: unknown }).body;

describe('a card as a client shows it', () => {
  test('has the fallback in place of what the client does not know, and that one’s own fallback in turn', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [{ type: 'Chart.Donut', fallback: { type: 'ProgressBar', fallback: text('17 %') } }],
    };
    expect(body(downlevel(card, 'teamsMobile', 'standard'))).toEqual([{ type: 'ProgressBar' }]);
    expect(body(downlevel(card, 'adaptivecardsJs', 'standard'))).toEqual([text('17 %')]);
  });

  test('drops what has no fallback', () => {
    const card = { type: 'AdaptiveCard', body: [{ type: 'Badge', text: 'x', fallback: 'drop' }, { type: 'Icon' }] };
    expect(body(downlevel(card, 'legacy', 'narrow'))).toEqual([]);
  });

  test.each([
    ['atLeast:Standard', 'narrow', false],
    ['atLeast:Standard', 'standard', true],
    ['atLeast:Standard', 'wide', true],
    ['atMost:Narrow', 'narrow', true],
    ['atMost:Narrow', 'standard', false],
    ['Standard', 'standard', true],
    ['Standard', 'wide', false],
  ] as const)('%s at %s is shown: %s', (targetWidth, width, isShown) => {
    const card = { type: 'AdaptiveCard', body: [text('a', { targetWidth })] };
    expect(body(downlevel(card, 'teamsDesktop', width))).toEqual(isShown ? [text('a')] : []);
    expect(body(downlevel(card, 'adaptivecardsJs', width))).toEqual([text('a')]);
  });

  test('leaves a button’s data alone, and gives old clients Action.Submit', () => {
    const data = { items: [{ type: 'Badge' }], v: 'x' };
    const submit = { type: 'Action.Submit', title: 'Klar', data };
    const card = {
      type: 'AdaptiveCard',
      refresh: { action: { type: 'Action.Execute' } },
      body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Klar', data, fallback: submit }] }],
    };
    expect(downlevel(card, 'legacy', 'narrow')).toEqual({
      type: 'AdaptiveCard',
      body: [{ type: 'ActionSet', actions: [submit] }],
    });
    expect(downlevel(card, 'teamsMobile', 'narrow')).toHaveProperty('refresh');
  });
});
