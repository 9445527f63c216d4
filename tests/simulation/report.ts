import type { FaultKind, Faults } from './faults.ts';

export const FIRST_DAY = '2026-09-01';

/** Something a promise of DELIVERY 5.2 forbids, with the moment and what was found. */
export interface Violation {
  readonly invariant: string;
  readonly at: string;
  readonly what: string;
}

export interface Report {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  readonly replicas: number;
  readonly profile: string;
  /** Reminders and summaries that came due. */
  readonly reminders: number;
  /** Those that somebody saw twice, by what kept the first answer from being known. */
  readonly duplicated: number;
  readonly duplicatedBecause: Readonly<Record<string, number>>;
  /** What somebody should have been reminded of and was not, though no record says why. */
  readonly lost: number;
  readonly held: number;
  readonly undeliverable: number;
  /** First seen more than 26 hours of sending days after it was due. */
  readonly late: number;
  readonly presses: number;
  readonly changes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly edges: number;
  readonly events: number;
  readonly trace: string;
  readonly violations: readonly Violation[];
  /** The piece of a long run that broke a promise first. */
  readonly failing?: { readonly seed: number; readonly from: string; readonly days: number };
}

export interface Options {
  readonly seed: number;
  readonly days: number;
  readonly replicas: number;
  readonly profile: 'none' | 'real' | 'brutal' | 'storm';
  readonly from?: string;
  /** Kinds of fault that are switched off. */
  readonly without?: readonly FaultKind[];
  /** How full the plan is; more actions make more single reminders. */
  readonly actionsPerDay?: number;
  /** Rates other than the profile's. */
  readonly rates?: Partial<Faults>;
  /** Everything is down from one moment (`2026-09-04T14:00:00.000Z`) to another. */
  readonly down?: readonly (readonly [from: string, to: string])[];
  /** The edge of input and output, counted from 1 over all replicas, at which the process there crashes. */
  readonly crashAt?: number;
  readonly tell?: (line: string) => void;
}
