import type { Refusal } from '../domain/change.ts';
import type { Person } from '../domain/people.ts';
import type { Plan } from '../domain/plan.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, openUrl, submit } from './buttons.ts';
import { cardOf, heading, note, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';
import { fieldError, namesOf, personField } from './fields.ts';
import { short } from './text.ts';
import { ROLES_IN_FORM } from './verbs.ts';

export interface RolesFormView {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  /** The card that the form was opened from, when it is to be shown again. */
  readonly card?: string | undefined;
  /** Roles that nobody holds; `index` tells them apart when the form comes back. */
  readonly roles: readonly { readonly index: number; readonly name: string }[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** Why somebody who was chosen could not be. */
  readonly refusal?: Refusal | undefined;
}

const NAME_MOST = 80;
/** Every role has all the names again, and Teams takes no card of more than 28 kB. */
const CHOICES_CHARACTERS = 20_000;

/** Who holds which role (CARDS.md 5.7, "Koppla ansvariga"). What is left empty stays as it is and can be asked again. */
export function rolesForm(
  { plan, card, roles, people, refusal }: RolesFormView,
  t: Messages,
  links: Links,
): CardMessage {
  const { title, explain, nobody, more } = t.rolesForm;
  const room = Math.floor(CHOICES_CHARACTERS / JSON.stringify(namesOf(people)).length);
  const asked = roles.slice(0, Math.min(ROLES_IN_FORM, Math.max(1, room)));
  const left = roles.length - asked.length;
  const fields = asked.map(({ name }, index) => personField(`person${index}`, short(name, NAME_MOST), people));
  const data = { p: plan.id, of: asked.map(({ index }) => index).join(','), ...(card ? { c: card } : {}) };
  return cardOf(t, {
    says: t.formSays(title, short(plan.title, NAME_MOST)),
    summary: title,
    body: [
      heading(title),
      fieldError(refusal, t),
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
