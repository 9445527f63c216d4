import { alphabetically } from '../domain/alphabetical.ts';
import type { DirectoryPerson } from './directory.ts';

/**
 * A card whose fields that search the organisation offer everybody in it: what Teams' own search would find here. Fields
 * without that search are left as they are.
 */
export function withSearch(card: object, people: readonly Pick<DirectoryPerson, 'id' | 'name'>[]): object {
  return mapped(
    card,
    [...people].sort((a, b) => alphabetically(a.name, b.name)),
  ) as object;
}

function mapped(value: unknown, people: readonly Pick<DirectoryPerson, 'id' | 'name'>[]): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, people));
  if (typeof value !== 'object' || value === null) return value;
  const { 'choices.data': query, ...rest } = value as Readonly<Record<string, unknown>>;
  const entries = Object.entries(rest).map(([key, one]) => [key, mapped(one, people)] as const);
  const shown = Object.fromEntries(entries);
  return isSearch(query) ? { ...shown, choices: people.map(({ id, name }) => ({ title: name, value: id })) } : shown;
}

const isSearch = (query: unknown): boolean =>
  typeof query === 'object' &&
  query !== null &&
  (query as { readonly dataset?: unknown }).dataset === 'graph.microsoft.com/users';
