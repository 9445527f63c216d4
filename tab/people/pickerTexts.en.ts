import type { PickerTexts } from './pickerTexts.sv.ts';

/** Where one chooses who holds a role, in English. */
export const picker: PickerTexts = {
  nameless: 'No name',
  choose: (role) => `Who is ${role}?`,
  another: (role) => `Add one more who is ${role}`,
  type: 'Type a name',
  inTeam: 'in the team',
  notFound: 'Nobody by that name is in the team or has written to Planboten yet. Ask them to say hello in the chat.',
  notFoundElse: 'Nobody by that name is in the team or has written to Planboten yet. Search the whole organisation.',
  directory: 'Search the organisation …',
  directoryFor: (role) => `Search the organisation for who is ${role}`,
  directoryTitle: (role) => `Choose who is ${role}`,
  chosen: (name) => `Chosen: ${name}`,
  unit: 'Unit',
  unitHint: 'Needed when several hold the same role. Otherwise one answer counts for all.',
  add: 'Add',
};
