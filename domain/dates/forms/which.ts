/** Words that point from the reference day to the next, the running and the last of something. */
export const NEXT = 'nästa|nästkommande|nästföljande|kommande|påföljande';
const THIS = 'denna|denne|detta|den här|det här|innevarande|pågående|aktuell|samma';
const LAST = 'förra|föregående|senaste|förgångna';
export const WHICH = `(?:(?<next>${NEXT})|(?<now>${THIS})|(?<past>${LAST}))`;
