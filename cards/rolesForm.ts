import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { Person } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, openUrl, submit } from './buttons.ts';
import { cardOf, heading, note, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { plain, short } from './text.ts';
import { ROLES_IN_FORM } from './verbs.ts';

export interface RolesFormView {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  /** Roles that nobody holds; `index` tells them apart when the form comes back. */
  readonly roles: readonly { readonly index: number; readonly name: string }[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

const NAME_MOST = 80;
const PERSON_MOST = 40;
/** Every role has all the names again, and Teams takes no card of more than 28 kB. */
const CHOICES_CHARACTERS = 20_000;

/** Who holds which role (CARDS.md 5.7, "Koppla ansvariga"). What is left empty stays as it is and can be asked again. */
export function rolesForm({ plan, roles, people }: RolesFormView, t: Messages, links: Links): CardMessage {
  const { title, explain, nobody, more } = t.rolesForm;
  const choices = people.map(({ id, name }) => ({ title: plain(short(name, PERSON_MOST)), value: id }));
  const room = Math.floor(CHOICES_CHARACTERS / JSON.stringify(choices).length);
  const asked = roles.slice(0, Math.min(ROLES_IN_FORM, Math.max(1, room)));
  const left = roles.length - asked.length;
  const fields = asked.map(({ name }, index): IChoiceSetInput => ({
    type: 'Input.ChoiceSet',
    id: `person${index}`,
    label: plain(short(name, NAME_MOST)),
    choices,
  }));
  const data = { p: plan.id, of: asked.map(({ index }) => index).join(',') };
  return cardOf(t, {
    says: t.formSays(title, short(plan.title, NAME_MOST)),
    summary: title,
    body: [
      heading(title),
      text(people.length === 0 ? nobody : explain),
      ...(people.length === 0 ? [] : fields),
      left > 0 ? note(more(left)) : undefined,
      buttonRow([
        people.length === 0
          ? openUrl(t.buttons.openPlan, links.plan(plan.id))
          : submit('roles.save', t.buttons.save, data, { style: 'positive' }),
      ]),
    ],
  });
}
