import type { Links } from '../cards/links.ts';
import { StoreUnavailable, type Clock, type PlanStore } from '../domain/ports.ts';
import { readOrganisation } from '../domain/reading.ts';
import { openApi } from '../tab/api/openapi.ts';
import { seenBy } from '../tab/api/present.ts';
import { answer, faultOf, partsOf, problem, queryOf, type TabRequest, type TabResponse } from './tabHttp.ts';
import { planReader } from './tabPlan.ts';
import { read, type ReadDeps } from './tabRead.ts';
import { imports, type Imports } from './tabImports.ts';
import type { Unidentified, Viewer } from './tabToken.ts';
import { pressVerb, type Pressed, type TabPress } from './tabVerb.ts';
import { write } from './tabWrite.ts';
import type { BotDeps } from './turn.ts';

/** What the tab's API needs of the world; `main.ts` puts it together. */
export interface TabDeps {
  readonly store: PlanStore;
  readonly clock: Clock;
  /** Where the links on a card lead that is shown as a preview. */
  readonly links: Links;
  readonly identify: (authorization: string | undefined) => Promise<Viewer | Unidentified>;
  /** The same line that a button on a card enters. */
  readonly press: (press: TabPress, viewer: Viewer) => Promise<Pressed>;
  /** What changes of other things than actions need of the world. */
  readonly bot: BotDeps;
  /** Where the page is served from: the only origin that may ask. */
  readonly origin: string;
  /** False when this person has asked too often. */
  readonly mayAsk: (viewer: Viewer) => boolean;
  /** Unexpected errors, once, with the code the answer carries. */
  readonly onError: (error: unknown) => void;
}

/** The tab's API as one function of a request; the server decides nothing, it only carries. */
export function tabRoutes(deps: TabDeps): (request: TabRequest) => Promise<TabResponse> {
  const toImports = imports(deps.bot);
  const reading = { ...deps, readActions: planReader(deps.store) };
  return async (request) => {
    const response = await handled(request, reading, toImports).catch((error: unknown) => {
      deps.onError(error);
      if (error instanceof StoreUnavailable) return problem('unavailable', 'The store does not answer.');
      return problem('unavailable', 'The answer could not be made.');
    });
    return { ...response, headers: { ...response.headers, 'x-now': deps.clock.now() } };
  };
}

async function handled(request: TabRequest, deps: TabDeps & ReadDeps, toImports: Imports): Promise<TabResponse> {
  const fault = faultOf(request, deps.origin);
  if (fault) return fault;
  const parts = partsOf(request.path);
  const query = queryOf(request.query);
  if (!parts || !query) return problem('badRequest', 'The address cannot be read.');
  if (request.method === 'GET' && parts[0] === 'openapi.json' && parts.length === 1) return answer(request, openApi());
  const viewer = await deps.identify(request.headers.authorization);
  if ('refusal' in viewer) return unidentified(viewer);
  if (!deps.mayAsk(viewer)) return problem('tooMany', 'Too many requests. Wait a while.', {}, { 'retry-after': '10' });
  const seen = seenBy(viewer.person, await readOrganisation(deps.store), deps.clock.now());
  if (parts[0] === 'imports') return toImports(request, parts.slice(1), query, seen);
  if (parts[0] === 'verbs' && parts.length === 1) {
    return request.method === 'POST'
      ? pressVerb(request, deps.store, (press) => deps.press(press, viewer), seen)
      : notAllowed('POST');
  }
  if (request.method === 'GET') return read(request, parts, query, deps, viewer, seen);
  return (await write(request, parts, deps.bot, viewer, seen)) ?? notAllowed('GET');
}

const notAllowed = (allow: string) => problem('methodNotAllowed', `Only ${allow} works here.`, {}, { allow });

const unidentified = ({ refusal }: Unidentified): TabResponse =>
  problem(
    refusal,
    'The token was not accepted.',
    {},
    refusal === 'unauthorised' ? { 'www-authenticate': 'Bearer' } : {},
  );
