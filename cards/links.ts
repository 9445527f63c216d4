/** Where the buttons that open the tab lead: deep links into it in Teams, the page itself in the sandbox. */
export interface Links {
  plan(plan: string): string;
  action(plan: string, action: string): string;
  /** A draft of a plan, on the page where it is looked through. */
  draft(draft: string): string;
  /** A plan's report for a month ("2026-10"), on the page where it is written and approved. */
  report(plan: string, month: string): string;
}

/**
 * Links by what leads to a place in the tab. The places are words with slashes between ("a/plan-a/plan-a-A8");
 * `tab/client/deepLink.ts` reads them back.
 */
export function linksBy(link: (place: string) => string): Links {
  const to = (...parts: readonly string[]) => link(parts.map(encodeURIComponent).join('/'));
  return {
    plan: (plan) => to('p', plan),
    action: (plan, action) => to('a', plan, action),
    draft: (draft) => to('import', draft),
    report: (plan, month) => to('p', plan, 'report', month),
  };
}
