export { findRole, keyOf, matchRole, roleKind } from './register.ts';
export type { Holders, KnownRole, RoleMatch } from './register.ts';
export { readResponsible, readResponsibleCell } from './readResponsible.ts';
export type { ResponsibleCell } from './describe.ts';
