import type { problems as swedish } from '../sv/problems.ts';

export const problems: typeof swedish = {
  problem: {
    notSaved: 'It could not be saved',
    notShown: 'It could not be shown',
    nothingChanged: 'Nothing was changed',
    already: 'That is already done',
    stillSo: (title, status) => `${title} is still “${status}”.`,
    ours: 'The fault is ours, not yours.',
    support: (code) => `Does it happen again? Send the code ${code} to support.`,
  },
  refusals: {
    stale: 'This has changed since the card was sent. Here is the current state:',
    notYours: 'Only the person responsible can change the status. You can write a comment.',
    gone: 'This action is no longer in the plan.',
    alreadySo: 'That is already saved.',
    closed: 'The action is closed. If it must be taken up again, its lead does so in the plan.',
    tooLateToUndo: 'You can undo for 24 hours, and that time has passed. Use the plan instead.',
    newerChange: 'Someone has changed the action after you. Use the plan instead.',
    badDate: 'Choose a date from tomorrow and at most ten years ahead.',
    noReason: 'Briefly explain why. Your manager can see this text.',
    noText: 'Write something first.',
    tooLong: 'The text is too long. Write at most 2,000 characters.',
    personalNumber: 'The text contains a personal identity number. Remove it and try again. Nothing has been saved.',
    notAPerson: 'Choose a person in the list.',
    notReached:
      'I cannot reach that person in Teams yet. Ask them to add Planboten and write “hi” to me. Then choose again.',
    leansOnOpen:
      'The action leans on another that is not done. Finish that one first, or write “done” and the number of the action to me and choose “Done anyway”.',
    badLink: 'The link must begin with https:// and lead to a page. Nothing has been saved.',
    storeDown: 'Planboten has an outage. Your answer has not been saved. Try again in a while.',
    unknownVerb: 'This button no longer exists. Write “mine” and you get a new card.',
    badPayload: 'I could not read the answer. Write “mine” and you get a new card.',
  },
  tooLarge: 'The card was too large for Teams. The rest is in the plan.',
  alreadySavedAt: (at) => `Already saved ${at}.`,
};
