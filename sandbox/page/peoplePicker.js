import { make } from './dom.js';

/** How Teams names a picker that was closed without a choice (teams-js, ErrorCode.USER_ABORT). */
const USER_ABORT = 8000;

/**
 * Stands where Teams' own picker of people does: one person of the sandbox, or nobody. Resolves to what teams-js waits for,
 * an error or the chosen with object id, name and address.
 */
export function pickPeople({ title } = {}, people) {
  return new Promise((resolve) => {
    const dialog = make('dialog', { 'aria-label': title ?? 'Välj en person', class: 'people-picker' });
    let chosen = null;
    const choose = (person) => {
      chosen = person;
      dialog.close();
    };
    dialog.append(
      make('header', {}, make('h2', { text: title ?? 'Välj en person' }),
        make('button', { type: 'button', text: 'Stäng', onclick: () => dialog.close() })),
      make('ul', {}, ...people.map((person) =>
        make('li', {}, make('button', { type: 'button', text: `${person.name}, ${person.title}`, onclick: () => choose(person) })))),
    ); // prettier-ignore
    dialog.addEventListener('close', () => {
      dialog.remove();
      const picked = chosen && { objectId: chosen.id, displayName: chosen.name };
      resolve(picked ? [null, [picked]] : [{ errorCode: USER_ABORT, message: 'Closed' }, null]);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
