/* global AdaptiveCards */
import { registerElements } from './elements.js';
import { hostConfigFor } from './hostConfig.js';
import { markdownToHtml } from './markdown.js';

const theme = () => document.documentElement.dataset.theme;
let isReady = false;

function prepare() {
  if (isReady) return;
  isReady = true;
  registerElements(AdaptiveCards, theme);
  AdaptiveCards.Strings.defaults.overflowButtonText = () => '…';
  AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => 'Fler val';
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
}

/**
 * Draws a card. `onPress` hears of every button that is for the bot: `{ kind: 'execute', title, verb, data }`,
 * `{ kind: 'submit', data }` or `{ kind: 'open', url }`.
 */
export function drawCard(json, onPress) {
  prepare();
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfigFor(theme()));
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) {
      const { title, verb, data } = action;
      onPress({ kind: 'execute', title, verb, data });
    } else if (action instanceof AdaptiveCards.SubmitAction) onPress({ kind: 'submit', data: action.data });
    else if (action instanceof AdaptiveCards.OpenUrlAction) onPress({ kind: 'open', url: action.url });
  };
  card.parse(json);
  return ownIds(card.render() ?? document.createElement('div'));
}

let drawn = 0;
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * The renderer gives elements the ids they have in the card. Two cards with the same input, or one that is called as a
 * part of the page, would then have their labels point at each other.
 */
function ownIds(card) {
  drawn += 1;
  const own = (id) => `card${drawn}-${id}`;
  for (const element of card.querySelectorAll('[id]')) element.id = own(element.id);
  for (const name of REFERENCES) {
    for (const element of card.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, element.getAttribute(name).split(' ').map(own).join(' '));
    }
  }
  return card;
}
