import type { Action, Change } from '../domain/action.ts';
import { eachOnce, refsOf, type Intent } from '../domain/intent.ts';
import { roleNameIn, type Register } from '../domain/people.ts';
import type { Messages } from '../locales/messages.ts';
import { columns, personIn, unitIn } from './exportColumns.ts';
import type { PlanExport } from './exportData.ts';
import { partsSheet, reportSheet, snapshotSheet } from './exportFigures.ts';
import { day, moment, type Sheet, type Value } from './sheet.ts';

/** Everything about a plan as tables, one for each kind of record. */
export function exportSheets(data: PlanExport, head: string | null, t: Messages): readonly Sheet[] {
  return [
    planSheet(data, head, t),
    actionSheet(data, t),
    historySheet(data, t),
    messageSheet(data, t),
    snapshotSheet(data, t),
    reportSheet(data, t),
    partsSheet(data, t),
    originalSheet(data, t),
  ];
}

/** `head` is the chain's; without it the export is a masked one, which a chain would say nothing true of. */
function planSheet({ plan, at, register }: PlanExport, head: string | null, t: Messages): Sheet {
  const p = t.exporting.plan;
  const rows: Value[][] = [
    [p.title, plan.title],
    [p.id, plan.id],
    [p.date, day(plan.date)],
    [p.unit, plan.unit],
    [p.owner, personIn(register, plan.owner)],
    [p.published, moment(plan.published)],
    [p.taken, moment(at)],
    head === null ? [p.masked, null] : [p.chain, head],
  ];
  return { name: t.exporting.sheets.plan, columns: columns(t, [['what', 40], ['value', 70]]), rows }; // prettier-ignore
}

function actionSheet({ actions, register }: PlanExport, t: Messages): Sheet {
  const head = columns(t, [
    ...([['number', 8], ['need', 30], ['action', 40], ['text', 60], ['planned', 24]] as const),
    ...([['responsibleText', 30], ['roles', 30], ['first', 12], ['due', 12], ['status', 14], ['parts', 30], ['id', 24]] as const),
  ]); // prettier-ignore
  const rows = actions.map(({ number, source, title, responsible, firstDue, due, status, parts, id }): Value[] => [
    number,
    source.need,
    title,
    source.text,
    source.dateText,
    source.responsibleText,
    responsible.map(({ role }) => roleNameIn(register, role)).join(', '),
    day(firstDue),
    day(due),
    t.status[status],
    parts.map(({ role, unit }) => [roleNameIn(register, role), unitIn(register, unit)].filter(Boolean).join(' ')).join(', '),
    id,
  ]); // prettier-ignore
  return { name: t.exporting.sheets.actions, columns: head, rows };
}

function historySheet({ actions, register }: PlanExport, t: Messages): Sheet {
  const head = columns(t, [
    ...([['number', 8], ['action', 40], ['at', 20], ['person', 26], ['role', 26], ['unit', 22]] as const),
    ...([['change', 24], ['from', 18], ['to', 18], ['text', 60], ['id', 24]] as const),
  ]); // prettier-ignore
  return { name: t.exporting.sheets.history, columns: head, rows: changesOf(actions, register, t) };
}

/** One at a time: a plan of some years has a hundred thousand. */
function* changesOf(actions: readonly Action[], register: Register, t: Messages): Generator<readonly Value[]> {
  for (const { number, title, history } of actions) {
    for (const { at, by, role, unit, what, id } of history) {
      const { from, to, text } = detailsOf(what, register, t);
      const who = role === null || role === '' ? null : roleNameIn(register, role);
      const names = [personIn(register, by), who, unitIn(register, unit)];
      yield [number, title, moment(at), ...names, t.exporting.changes[what.kind], from, to, text, id];
    }
  }
}

interface Details {
  readonly from: Value;
  readonly to: Value;
  readonly text: Value;
}
const NOTHING: Details = { from: null, to: null, text: null };

function detailsOf(what: Change['what'], register: Register, t: Messages): Details {
  switch (what.kind) {
    case 'status':
    case 'part':
      return { ...NOTHING, from: t.status[what.from], to: t.status[what.to] };
    case 'date':
      return { from: day(what.from), to: day(what.to), text: what.reason };
    case 'comment':
      return { ...NOTHING, text: [what.text, what.link].filter(Boolean).join(' ') };
    case 'occurrence':
      return { ...NOTHING, from: day(what.was.due), to: day(what.next) };
    case 'escalated':
      return { ...NOTHING, from: personIn(register, what.about), to: personIn(register, what.to) };
    case 'assigned':
      return { ...NOTHING, from: what.from === null ? null : personIn(register, what.from), to: personIn(register, what.to) }; // prettier-ignore
    case 'proposed':
      return { ...NOTHING, to: day(what.to), text: what.reason };
    case 'undo':
      return { ...NOTHING, text: what.of };
    case 'published':
    case 'revised':
    case 'resumed':
    case 'rejected':
    case 'reminded':
      return NOTHING;
  }
}

function messageSheet({ intents, actions, register, plan }: PlanExport, t: Messages): Sheet {
  const head = columns(t, [
    ...([['day', 12], ['at', 20], ['kind', 26], ['recipient', 26], ['about', 40]] as const),
    ...([['state', 28], ['attempts', 10], ['id', 30]] as const),
  ]); // prettier-ignore
  const numbers = new Map(actions.map(({ id, number }) => [id, number]));
  const rows = intents.map((intent): Value[] => [
    day(intent.date),
    moment(deliveredAt(intent) ?? intent.dueAt),
    t.exporting.kinds[intent.form],
    intent.recipient === plan.id ? plan.channel : personIn(register, intent.recipient),
    eachOnce(refsOf(intent))
      .map(({ action }) => numbers.get(action) ?? action)
      .join(', '),
    t.exporting.states[intent.state.name],
    intent.attempts.length,
    `${intent.kind}|${intent.date}`,
  ]);
  return { name: t.exporting.sheets.messages, columns: head, rows };
}

const deliveredAt = ({ state }: Intent): string | undefined => (state.name === 'delivered' ? state.at : undefined);

function originalSheet({ drafts }: PlanExport, t: Messages): Sheet {
  const head = columns(t, [
    ...([['document', 30], ['at', 20], ['row', 8], ['need', 30], ['text', 60]] as const),
    ...([['planned', 24], ['responsibleText', 30], ['others', 40]] as const),
  ]); // prettier-ignore
  const rows = drafts.flatMap(({ fileName, at, draft }) =>
    draft.rows.map((row): Value[] => [
      fileName,
      moment(at),
      row.number,
      row.title,
      row.text,
      row.dateText,
      row.responsibleText,
      (row.others ?? []).map(({ heading, text }) => `${heading}: ${text}`).join('\n') || null,
    ]),
  );
  return { name: t.exporting.sheets.original, columns: head, rows };
}
