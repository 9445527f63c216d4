import { QUESTION_KINDS, type Draft, type DraftAction, type DraftRow, type Question } from './plan.ts';

/** A question of a draft at its place: which row, which of the row's actions, which of that action's questions. */
export interface Doubt {
  readonly row: DraftRow;
  readonly part: number;
  readonly action: DraftAction;
  readonly index: number;
  readonly question: Question;
}

/** What the reader is sure of and only tells: a role the text mentions, a reference whose row it found. */
const isOffer = ({ kind, proposal }: Question): boolean =>
  kind === 'roleInText' || (kind === 'reference' && proposal !== null);

const rank = ({ question }: Doubt): number => QUESTION_KINDS.indexOf(question.kind);

/** What a person must decide before a draft is published, what costs most when it is wrong first. */
export const doubtsIn = ({ rows }: Pick<Draft, 'rows'>): readonly Doubt[] =>
  rows
    .flatMap((row) =>
      row.actions.flatMap((action, part) =>
        action.questions.flatMap((question, index) =>
          isOffer(question) ? [] : [{ row, part, action, index, question }],
        ),
      ),
    )
    .sort((a, b) => rank(a) - rank(b) || a.row.number - b.row.number || a.part - b.part);
