/** Where "Öppna planen" leads: a deep link into the tab in Teams, the page itself in the sandbox. */
export interface Links {
  plan(plan: string): string;
  action(plan: string, action: string): string;
}
