import type { ActionRow } from '../api/actionSchema.ts';
import type { Sort } from '../api/querySchema.ts';

/** What can be chosen, in the order it is offered. Kept from the schemas' own lists, which would bring zod to the page. */
export const STATUS_NAMES = [
  'open',
  'notStarted',
  'inProgress',
  'done',
  'paused',
  'withdrawn',
] as const satisfies readonly ('open' | ActionRow['status'])[];
export const SORT_NAMES = ['number', 'title', 'responsible', 'due', 'status'] as const satisfies readonly Sort[];
