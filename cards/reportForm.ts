import type { IChoiceSetInput, IDateInput, ITextInput } from '@microsoft/teams.cards';
import type { Action } from '../domain/action.ts';
import { TEXT_LIMIT, type Refusal } from '../domain/change.ts';
import { givenLine, SECTIONS, type ReportSettings, type Section, type StoredReport } from '../domain/report.ts';
import type { Messages } from '../locales/messages.ts';
import { buttonRow, submit } from './buttons.ts';
import { cardOf, heading, note, text, type CardMessage } from './elements.ts';
import { fieldError, textField } from './fields.ts';
import { clean, short } from './text.ts';

/** So many late actions have a field of their own: as many as the report's table shows. */
export const LINES_MOST = 6;
const TITLE_MOST = 80;

export interface ReportFormView {
  readonly stored: StoredReport;
  readonly refusal?: Refusal;
  /** What was typed in a form that was not saved, by the name of its field. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** What a person writes in the draft: when the board meets, the assessment, and a line about each late action shown. */
export function reportForm({ stored, refusal, typed }: ReportFormView, t: Messages): CardMessage {
  const { form } = t.reportCard;
  const late = stored.report.late.slice(0, LINES_MOST);
  const field = (id: string, label: string, kept: string, placeholder?: string): ITextInput =>
    textField({
      ...{ id, label, refusal, most: TEXT_LIMIT, typed: typed?.[id] ?? kept },
      ...(placeholder === undefined ? {} : { placeholder }),
    });
  return cardOf(t, {
    says: `${form.title}. ${form.intro}`,
    summary: form.title,
    body: [
      heading(form.title),
      note(form.intro),
      fieldError(refusal, t),
      dayField('meeting', form.meeting, typed?.meeting ?? stored.meeting ?? ''),
      field('assessment', form.assessment, stored.assessment?.text ?? '', form.assessmentHint),
      ...late.map((one, index) =>
        field(
          `line${index}`,
          form.line(one.number, short(one.title, TITLE_MOST)),
          stored.lines[one.action]?.text ?? givenLine(one),
        ),
      ),
      buttonRow([
        submit(
          'report.save',
          form.save,
          { p: stored.plan, month: stored.month, part: 'month', of: late.map(({ number }) => number).join(',') },
          { style: 'positive' },
        ),
      ]),
    ],
  });
}

/** What all reports of the plan have in common. */
export function templateForm(
  { stored, refusal, typed, choices }: ReportFormView & { readonly choices: readonly Action[] },
  t: Messages,
): CardMessage {
  const words = t.reportCard.templateForm;
  const { settings } = stored;
  const field = (id: Filled, placeholder?: string): ITextInput => {
    const hint = placeholder === undefined ? {} : { placeholder };
    const typedOr = typed?.[id] ?? settings[id];
    const { isMultiline, ...line } = textField({ id, label: words[id], refusal, most: 300, typed: typedOr, ...hint });
    return id === 'proposal' ? { ...line, isMultiline } : line;
  };
  return cardOf(t, {
    says: words.title,
    summary: words.title,
    body: [
      heading(words.title),
      text(short(stored.report.title, TITLE_MOST), { isSubtle: true }),
      fieldError(refusal, t),
      field('authority'),
      field('department'),
      field('handler'),
      field('diaryNumber'),
      field('board', t.report.board),
      field('proposal', t.report.proposal(clean(settings.board) || t.report.board)),
      choice(
        'order',
        words.order,
        ORDER_NAMES.map((name) => [words.orders[name], name]),
        typed?.order ?? orderName(settings.order),
      ),
      choice(
        'reporting',
        words.reporting,
        [
          ...choices.map(({ number, title, id }) => [`${number} ${short(title, TITLE_MOST)}`, id] as const),
          [words.none, NO_ACTION],
        ],
        typed?.reporting ?? settings.reporting ?? NO_ACTION,
      ),
      buttonRow([
        submit(
          'report.save',
          t.reportCard.form.save,
          { p: stored.plan, month: stored.month, part: 'template' },
          { style: 'positive' },
        ),
      ]),
    ],
  });
}

type Filled = Extract<
  keyof ReportSettings,
  'authority' | 'department' | 'handler' | 'diaryNumber' | 'board' | 'proposal'
>;

/** What the choice of no action is called in the payload: ids of actions are never a dash. */
export const NO_ACTION = '-';

export const ORDER_NAMES = ['proposalFirst', 'summaryFirst'] as const;
const SUMMARY_FIRST: readonly Section[] = ['summary', ...SECTIONS.filter((one) => one !== 'summary')];

/** The two orders that municipalities use (CARDS.md 6.1), by the name a form sends. */
export const orderOf = (name: string): readonly Section[] => (name === 'summaryFirst' ? SUMMARY_FIRST : SECTIONS);
export const orderName = (order: readonly Section[]): (typeof ORDER_NAMES)[number] =>
  order[0] === 'summary' ? 'summaryFirst' : 'proposalFirst';

const dayField = (id: string, label: string, value: string): IDateInput => ({
  type: 'Input.Date',
  id,
  label: clean(label),
  ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : {}),
});

const choice = (
  id: string,
  label: string,
  choices: readonly (readonly [title: string, value: string])[],
  value: string,
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label: clean(label),
  wrap: true,
  choices: choices.map(([title, one]) => ({ title: clean(title), value: one })),
  value,
});
