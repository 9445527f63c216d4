import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The real plans are the city's: they lie beside the project, never inside it. */
const folder = join(process.env['SHARED_DIR'] ?? resolve(process.cwd(), '..', 'shared'), 'plans');

export const PLANS = { A: '000_d4282162b13132b4', B: '002_8e55306528e1dd46' } as const;
export type PlanName = keyof typeof PLANS;

export const hasSharedPlans = existsSync(folder);
if (!hasSharedPlans) {
  process.stderr.write(
    `\nTHE REAL PLANS ARE NOT HERE (${folder}): their tests are skipped. Run with SHARED_DIR=<folder that holds plans/>.\n`,
  );
}
/** `describe`, or a loud skip where the real plans are missing. */
export const describeWithPlans = hasSharedPlans ? describe : describe.skip;

export const planBytes = (plan: PlanName, extension: string): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, `${PLANS[plan]}.${extension}`)));

export interface TrueMilestone {
  readonly kind: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string;
  readonly recurrence?: string;
  readonly status?: string;
  readonly tolerance?: { readonly earliest: readonly [string, string]; readonly latest: readonly [string, string] };
}

export interface TruePart {
  readonly actionText: string;
  readonly dateText: string;
  readonly responsibleCanonical?: readonly string[];
  readonly milestones: readonly TrueMilestone[];
}

export interface TrueRow extends TruePart {
  readonly id: string;
  readonly title: string;
  readonly responsibleCanonical: readonly string[];
  readonly parts?: readonly TruePart[];
}

export interface Truth {
  readonly document: {
    readonly title: string;
    readonly date: string;
    readonly unit: string | null;
    readonly responsibleManager: string;
    readonly attachmentNo: string | null;
  };
  readonly rows: readonly TrueRow[];
}

export const truthOf = (plan: PlanName): Truth =>
  JSON.parse(readFileSync(join(folder, `${PLANS[plan]}.truth.json`), 'utf8')) as Truth;
