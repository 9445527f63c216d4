import type { EditTexts } from './editTexts.sv.ts';

/** Where one changes who holds a role and what it is called, in English. */
export const edit: EditTexts = {
  open: 'Change',
  openFor: (role) => `Change ${role}`,
  close: 'Close',
  from: 'From',
  end: (name) => `Last day of ${name}`,
  save: 'Save',
  saveFor: (name) => `Save the last day of ${name}`,
  forever: 'Leave it empty if it is until further notice.',
  spellings: 'Other spellings of the role',
  spellingsHint: 'As it may stand in a plan, such as an abbreviation. The next import recognises it.',
  add: 'Add',
  remove: (words) => `Remove “${words}”`,
  saved: (role) => `The change of the role ${role} is saved.`,
  refusals: {
    badDate: 'Choose a day that is not before the first one.',
    closed: 'Another role is called that already.',
    stale: 'Somebody else has changed the role. You see the latest now. Make your change again if it is needed.',
    noText: 'Write something first.',
    tooLong: 'Write at most 80 characters, and at most 20 spellings of a role.',
    notAPerson: 'Choose a person in the list.',
    notReached:
      'Planboten does not reach that person in Teams yet. Ask them to add Planboten and write “hello”. Then choose again.',
    personalNumber: 'The text contains a personal identity number. Remove it and try again. Nothing was saved.',
    other: 'It could not be saved. Try again in a while.',
  },
};
