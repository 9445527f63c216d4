/** A check on the way or afterwards, and whom is told of it: "uppföljning i juni", "redovisas för nämnden 15 april". */
const FOLLOW_UP =
  /upp?följ|följs upp|följas upp|utvärder|avstäm|stäms av|stämmas av|revider|redovis|rapporter|åter(?:rapport|koppl)|rapport (?:till|lämnas)/i;
const OUTCOME = /klar|färdig|slutför|genomför/i;

/** Whether words before a date say that something is looked back on then, and nothing of its being done. */
export const isFollowUp = (words: string): boolean => FOLLOW_UP.test(words) && !OUTCOME.test(words);
