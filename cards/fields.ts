import type { IChoiceSetInput, IDateInput, ITextBlock, ITextInput, IToggleInput } from '@microsoft/teams.cards';
import type { Refusal } from '../domain/change.ts';
import type { Person } from '../domain/people.ts';
import { isLocalDate } from '../domain/calendar.ts';
import type { Messages } from '../locales/messages.ts';
import { bold } from './elements.ts';
import { clean, plain, short } from './text.ts';

/** What stood wrong in a field, above it: text and colour, and no colour that fails against white. */
export const fieldError = (refusal: Refusal | undefined, t: Messages, words?: string): ITextBlock | undefined =>
  refusal && bold(words ?? t.refusals[refusal], { color: 'Attention' });

interface TextFieldParts {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly refusal: Refusal | undefined;
  /** Also kept by the domain; here so that most people never meet the refusal. */
  readonly most: number;
  readonly placeholder?: string;
  /** The message of a required field that is left empty. */
  readonly missing?: string;
}

/** A card has room for this much of what somebody pasted. */
const GIVEN_BACK_MOST = 10_000;

export function textField({ id, label, typed, refusal, most, placeholder, missing }: TextFieldParts): ITextInput {
  const value = refusal === 'personalNumber' ? withoutNumbers(typed) : typed;
  return {
    type: 'Input.Text',
    id,
    label: clean(label),
    isMultiline: true,
    // A text that was too long is given back whole, to be shortened by whoever wrote it.
    ...(refusal === 'tooLong' ? {} : { maxLength: most }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(value === '' ? {} : { value: lines(value).slice(0, GIVEN_BACK_MOST) }),
    ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  };
}

export const dateField = (label: string, typed: string, min: string, missing: string): IDateInput => ({
  type: 'Input.Date',
  id: 'date',
  label: clean(label),
  min,
  isRequired: true,
  errorMessage: missing,
  ...(isLocalDate(typed) ? { value: typed } : {}),
});

/** Where the evidence is. An address that was refused is given back to be mended, as text and never as a link. */
export const linkField = (typed: string, t: Messages): ITextInput => ({
  type: 'Input.Text',
  id: 'link',
  label: clean(t.line.link),
  placeholder: 'https://',
  ...(typed === '' ? {} : { value: clean(withoutNumbers(typed)).slice(0, GIVEN_BACK_MOST) }),
});

/** What somebody typed is given back as it was, line breaks too, less what cannot be seen. */
const lines = (typed: string): string => typed.split(/\r?\n/).map(clean).join('\n');

/** A personal number is never echoed: where one was found, every longer row of digits is hidden, however it is parted. */
const withoutNumbers = (typed: string): string =>
  typed.replace(/\d(?:[^\p{L}\d]{0,3}\d){5,}/gu, (digits) => digits.replace(/\d/g, '•'));

/** One of several. Without a value nothing is chosen beforehand, and something must be. */
export const choice = (
  id: string,
  label: string,
  value: string | undefined,
  choices: readonly (readonly [value: string, title: string])[],
  missing?: string,
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label: clean(label),
  ...(value === undefined ? {} : { value }),
  ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  choices: choices.map(([one, title]) => ({ title: plain(title) || plain(one), value: one })),
});

/** A name may be longer than what a list of people has room for. */
const NAME_MOST = 40;

type Named = Pick<Person, 'id' | 'name'>;
export const namesOf = (people: readonly Named[]) =>
  people.map(({ id, name }) => ({ title: plain(short(name, NAME_MOST)), value: id }));

/**
 * Somebody, by name: those whom the bot knows, and where the client can search (desktop and web; learn.microsoft.com,
 * "People Picker in Adaptive Cards") everybody of the organisation. What comes back is an Entra object id either way.
 */
export const personField = (
  id: string,
  label: string,
  people: readonly Named[],
  { missing, chosen }: { readonly missing?: string; readonly chosen?: string } = {},
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label: clean(label),
  ...(chosen === undefined ? {} : { value: chosen }),
  ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  choices: namesOf(people),
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
});

/** A switch: what it is about above it, "Ja" beside it. */
export const toggle = (id: string, label: string, isOn: boolean, t: Messages): IToggleInput => ({
  type: 'Input.Toggle',
  id,
  title: t.settings.yes,
  label: clean(label),
  wrap: true,
  value: String(isOn),
});
