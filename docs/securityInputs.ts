/** The hostile and awkward inputs of the list the product is held to, in short, by their numbers. */
export const INPUTS: readonly (readonly [chapter: string, first: number, inputs: readonly string[]])[] = [
  ['Requests and tokens', 1, ['GET', 'no token', 'Basic instead of a token', 'a token that is none', 'an unsigned token', 'a token signed with the public key', 'an unknown key', 'a token that brings its own key', 'a token that has ended', 'a token that has not begun', 'another bot’s token', '10 000 issuers made up', 'an emulator’s or skill’s token', 'another service URL than the token’s', 'no service URL', 'another channel', 'another tenant', 'two tenants at once', 'two Authorization headers', 'production without credentials', 'a compressed bomb', '30 MB', 'one byte too many', 'nested 100 000 deep', 'broken JSON, no UTF-8, a byte order mark', 'a list, null or a text', 'a type that is none', 'keys that are prototypes', 'a byte a second', 'two lengths', '10 000 requests without a token', 'ids of 10 000 characters, times that are none']],
  ['Buttons and messages', 33, ['the same press twice', 'two presses at once', 'a press on an old card', 'a press by somebody not responsible', 'a press by a stranger', 'an action of another plan', 'an unknown verb', 'a status that is none', 'a text that is too long', 'a comment with a personal number', 'a date that cannot be', 'a store that is down', 'a press that comes again to another replica', 'somebody else’s card fetched anew', '1 200 refreshes at once', 'a client without Action.Execute', 'edits, deletions and reactions', 'a group or team nobody knows', 'emoji, 20 000 characters, only a mention', 'a greeting']],
  ['Outgoing', 53, ['a service URL without https', 'a service URL within', 'a service URL that looks like Teams’', 'a service URL that moved', 'a conversation id that is a path', 'a redirect', 'Retry-After in every form', 'no id in the answer', 'a card that is too large', 'every reason for 403', 'a channel that is gone', 'no answer at all']],
  ['Files', 65, ['another kind of file', 'an archive bomb', '300 000 paragraphs', 'nested 50 000 deep', 'an external entity', 'nested entities', 'a merge over the whole sheet', 'one cell in the last corner', '500 000 rows', 'formulas and links', 'notes with prototypes', 'a hostile archive', 'a locked file', 'a hostile PDF', 'hidden text', 'old formats and code pages', 'a hostile file name', 'a hostile address of a file', 'a file in a channel', 'the same file twice', 'a file with personal numbers']],
  ['Text in cards', 86, ['a link in Markdown', 'a bare address', 'signs of Markdown', 'date functions and templates', 'a mention', 'hidden and broken signs', '10 000 characters', 'å in two signs', 'pipes, tabs and line breaks', 'a picture', 'a summary that is too large']],
  ['Plans', 97, ['no date', '”varje månad”', '”årligen i samband med budget”', '”hösten 2007”', 'two seasons', 'begins and ends', 'ongoing with an end', 'done and ongoing', 'dates in every form', 'everything nineteen years old', 'roles in the plural', 'two roles and a note', 'an owner who has left', 'three owners', 'a day off', 'the plan once more, edited', 'two actions of one title', 'three dates in one row', 'hyphens at line ends']],
  ['Time', 116, ['02:30 when it does not exist', '02:30 when it comes twice', 'the clock set back', 'the clock set forward', 'a weekend without the bot', 'the turn of the year', 'another time zone, or no zones']],
  ['The tab’s API', 123, ['no or the wrong token', 'another tenant, scope or an app', 'the same user name, another person', 'somebody else’s plan', 'extra fields', 'no or an old If-Match', 'a form, a foreign page', 'a foreign frame', 'hostile words to look for', 'a limit or cursor made up', 'somebody without the right']],
  ['Export and records', 134, ['formulas in a workbook', 'Swedish letters and separators', 'an altered record', 'disposal without a decision', 'a request for one plan']],
  ['Store and operation', 139, ['a write whose answer was lost', 'a second process', 'a full or read-only disk', 'ids of every sign', 'line breaks in a log', 'secrets in a log']],
]; // prettier-ignore

/** Inputs whose tests were there before the list and say the same without its number. */
export const NAMED_OTHERWISE: Readonly<Record<number, readonly [file: string, title: string]>> = {
  109: ['tests/scheduler/deliveryNotice.test.ts', 'who did not get it, why, and what to do'],
  // Superseded: each of several responsible answers for their own part.
  110: ['tests/bot/press.test.ts', 'takes a part from one who shares the action'],
  116: ['tests/domain/calendar.test.ts', '2027-03-28'],
  117: ['tests/domain/calendar.test.ts', '2026-10-25'],
  122: ['tests/identity.test.ts', 'what the process stands on'],
  134: ['tests/report/files.test.ts', 'takes the sting out of'],
  135: ['tests/report/files.test.ts', 'opens in Swedish Excel'],
  139: ['tests/storage/cosmosLostAnswers.test.ts', 'creates once when'],
  140: ['tests/storage/sqliteProcess.test.ts', 'keeps a second one out'],
  141: ['tests/storage/sqliteFile.test.ts', 'when the disk is full'],
  142: ['tests/storage/planStoreContract.ts', 'keep ids of every kind of sign apart'],
};
