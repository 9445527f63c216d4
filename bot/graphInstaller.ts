import type { PersonId } from '../domain/people.ts';

const GRAPH = 'https://graph.microsoft.com';
const LIMIT_MS = 20_000;

/** `refused` also where Graph did not answer: whoever waits for the chat is not kept waiting for it without end. */
export type Installed = 'installed' | 'wasInstalled' | 'refused';

/**
 * Puts the app into a person's Teams through Graph (learn.microsoft.com, "Install app for user"), which needs the
 * application permission TeamsAppInstallation.ReadWriteSelfForUser.All. `app` is its id in the organisation's catalogue,
 * another one than the manifest's. Repeating it is safe: Graph then says that it is there. Never throws.
 */
export const graphInstaller =
  (token: () => Promise<string>, app: string, graph = GRAPH) =>
  async (person: PersonId): Promise<Installed> => {
    try {
      const response = await fetch(`${graph}/v1.0/users/${encodeURIComponent(person)}/teamwork/installedApps`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(LIMIT_MS),
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ 'teamsApp@odata.bind': `${graph}/v1.0/appCatalogs/teamsApps/${app}` }),
      });
      await response.body?.cancel();
      if (response.status === 409) return 'wasInstalled';
      return response.ok ? 'installed' : 'refused';
    } catch {
      return 'refused';
    }
  };
