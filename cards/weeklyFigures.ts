import type { IContainer, ITable, ITableRow } from '@microsoft/teams.cards';
import type { Figures } from '../domain/figures.ts';
import type { Messages } from '../locales/messages.ts';
import { bold, container, facts, text, type Element } from './elements.ts';
import { clean } from './text.ts';
import { capital, roleName } from './viewing.ts';
import type { WeeklyView } from './weekly.ts';

/** More roles than this make a table nobody reads on a phone; the plan has them all. */
const ROLES_MOST = 8;

/**
 * A donut beside the facts where there is room, a bar above them where there is not. Phones know no charts; a client
 * that knows no widths shows the bar and, for the donut, its number.
 */
export function figuresBlock(view: WeeklyView, t: Messages): readonly Element[] {
  const { figures } = view.snapshot;
  return [
    container([bar(figures, t)], { targetWidth: 'atMost:Narrow', spacing: 'Medium' }),
    {
      type: 'ColumnSet',
      spacing: 'Medium',
      columns: [
        { type: 'Column', width: '160px', targetWidth: 'atLeast:Standard', items: [donut(figures, t)] },
        { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [countFacts(view, t)] },
      ],
    },
  ];
}

function donut(figures: Figures, t: Messages): Element {
  const { labels } = t.weekly;
  const slices = [
    { legend: labels.done, value: figures.done, color: 'good' },
    { legend: labels.inProgress, value: figures.inProgress, color: 'categoricalBlue' },
    { legend: labels.notStarted, value: figures.notStarted, color: 'neutral' },
    { legend: labels.paused, value: figures.paused, color: 'categoricalLavender' },
    { legend: labels.withdrawn, value: figures.withdrawn, color: 'divergingGray' },
  ] as const;
  const share = `${figures.done}/${figures.total}`;
  return {
    type: 'Chart.Donut',
    title: t.weekly.chart,
    showLegend: false,
    value: share,
    data: slices.filter(({ value }) => value > 0).map((slice) => ({ ...slice })),
    fallback: bold(share, { size: 'ExtraLarge', horizontalAlignment: 'Center' }),
  };
}

const BAR_STEPS = 10;

function bar({ done, total }: Figures, t: Messages): IContainer {
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);
  const filled = Math.round((BAR_STEPS * percent) / 100);
  return container([
    bold(t.weekly.done(done, total)),
    {
      type: 'ProgressBar',
      value: percent,
      max: 100,
      color: 'Good',
      fallback: text(t.weekly.bar('▰'.repeat(filled) + '▱'.repeat(BAR_STEPS - filled), percent)),
    },
  ]);
}

/** Trends in words, never as arrows alone. Statuses that do not occur take no room. */
function countFacts({ snapshot, before: last }: WeeklyView, t: Messages): Element {
  const now = snapshot.figures;
  const before = last?.figures;
  const { labels, count, difference } = t.weekly;
  const fact = (key: keyof typeof labels, isAlways: boolean): readonly [string, string] | undefined => {
    if (!isAlways && now[key] === 0 && (before?.[key] ?? 0) === 0) return undefined;
    return [labels[key], count(now[key], before ? difference(now[key], before[key]) : null)];
  };
  return facts([
    fact('done', true),
    fact('inProgress', true),
    fact('notStarted', true),
    fact('paused', false),
    fact('withdrawn', false),
    fact('late', true),
    fact('undated', false),
  ]);
}

/** One line per role that leads something. By role, never a ranking of persons: in the order of the plan. */
export function rolesBlock({ snapshot, register }: WeeklyView, t: Messages): Element | undefined {
  const { figures } = snapshot;
  const roles = figures.perRole.slice(0, ROLES_MOST).map((one) => ({
    ...one,
    name: capital(roleName(one.role, register) ?? one.role),
  }));
  if (roles.length === 0) return undefined;
  const { columns, roleFigures, and, perRole } = t.weekly;
  const left = figures.perRole.length - roles.length;
  const table: ITable = {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    spacing: 'Small',
    columns: [9, 3, 3, 3].map((width) => ({ width })),
    rows: [
      tableRow([columns.role, columns.done, columns.inProgress, columns.late], true),
      ...roles.map((one) => tableRow([one.name, `${one.done}`, `${one.inProgress}`, `${one.late}`], false)),
    ],
    fallback: facts(roles.map((one) => [one.name, roleFigures(one.done, one.inProgress, one.late)])),
  };
  return container([bold(perRole), table, left > 0 ? text(and(left)) : undefined], {
    separator: true,
    spacing: 'Medium',
  });
}

const tableRow = (cells: readonly string[], isHead: boolean): ITableRow => ({
  type: 'TableRow',
  cells: cells.map((cell, index) => ({
    type: 'TableCell',
    items: [
      text(clean(cell), {
        ...(isHead ? { weight: 'Bolder' as const, size: 'Small' as const } : {}),
        ...(index === 0 ? {} : { horizontalAlignment: 'Right' as const }),
      }),
    ],
  })),
});
