import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient, UserTokenClient } from 'botframework-connector';
import { credentialsOf, OwnCredentials, type TeamsIdentity } from './ownCredentials.ts';
import { couldBeFromTeams } from './channelToken.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';

/** No answer of the connector is waited for longer: after this, whether a message was taken is unknown. */
const CONNECTOR_TIMEOUT_MS = 20_000;

type Claims = AuthenticateRequestResult['claimsIdentity'];
type Factory = NonNullable<AuthenticateRequestResult['connectorFactory']>;

/** Where the SDK finds Microsoft's keys and issuer; tests and the sandbox name their own. */
export type SdkSettings = Readonly<Record<string, string>>;

/**
 * The SDK's authentication with its waste and its dangers taken out: one connector client for each service URL instead
 * of two clients a turn, no retries in secret (a repeated POST is a repeated card), no redirects, a time limit, and no
 * token to a host that is not on the list.
 */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #hosts: readonly string[];
  #tokenClient: Promise<UserTokenClient> | undefined;

  constructor(identity: TeamsIdentity | null, hosts: readonly string[], settings: SdkSettings) {
    const all = { ...settings, ...credentialsOf(identity) };
    super(all, new OwnCredentials(all));
    this.#hosts = hosts;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    return { ...result, connectorFactory: this.#shared(result.connectorFactory) };
  }

  override createUserTokenClient(claims: Claims): Promise<UserTokenClient> {
    this.#tokenClient ??= super.createUserTokenClient(claims);
    return this.#tokenClient;
  }

  override createConnectorFactory(claims: Claims): Factory {
    return this.#shared(super.createConnectorFactory(claims));
  }

  #shared(factory: Factory | undefined): Factory {
    return { create: (url: string, audience?: string) => this.#connector(factory, url, audience) } as Factory;
  }

  #connector(factory: Factory | undefined, url: string, audience?: string): Promise<ConnectorClient> {
    if (!isAllowedServiceUrl(url, this.#hosts)) return Promise.reject(wrongHost());
    const known = this.#connectors.get(url);
    if (known) return known;
    const made = Promise.resolve(factory?.create(url, audience)).then((client) => tame(client as ConnectorClient));
    this.#connectors.set(url, made);
    // A client that could not be made (no token to be had) must not be remembered as the client.
    made.catch(() => this.#connectors.delete(url));
    return made;
  }
}

/** As Teams refuses a host of another cloud: whoever is reached there is not reached, and is shown as such. */
const wrongHost = (): Error =>
  Object.assign(new Error('The service URL is not allowed'), { statusCode: 403, code: 'InvalidBotApiHost' });

function tame(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  for (const apply of Object.values(CONNECTOR_GUARDS)) apply(pipeline);
  return client;
}

/** What is taken out of the SDK's client, and put into it. */
export const CONNECTOR_GUARDS = {
  noRetry: (pipeline: Pipeline): unknown => pipeline.removePolicy({ name: 'defaultRetryPolicy' }),
  noRedirect: (pipeline: Pipeline): unknown => pipeline.removePolicy({ name: 'redirectPolicy' }),
  oneHonestRequest: (pipeline: Pipeline): unknown =>
    pipeline.addPolicy({
      name: 'oneHonestRequest',
      sendRequest: (request, next) =>
        // A kept-alive connection that the other side has just closed fails like one that broke in the middle: for a
        // message, nobody could tell whether it was taken. So each gets a connection of its own.
        next(Object.assign(request, { timeout: CONNECTOR_TIMEOUT_MS, disableKeepAlive: request.method === 'POST' })),
    }),
};

interface PipelineRequest {
  readonly method: string;
}

/** The part of @azure/core-rest-pipeline's pipeline that is needed here; the SDK does not export its type. */
interface Pipeline {
  removePolicy(which: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: PipelineRequest, next: (request: object) => unknown): unknown;
  }): void;
}

const CHANNEL_ISSUER = 'https://api.botframework.com';

/** A request that Teams did not make. The message is for the log. */
export class RejectedToken extends Error {}

/** The SDK's adapter, entered below its request parsing, which our own guard has done already. */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: TeamsAuthentication;
  readonly #appId: string;
  readonly #issuer: string;

  constructor(identity: TeamsIdentity | null, hosts: readonly string[], settings: SdkSettings = {}) {
    const authentication = new TeamsAuthentication(identity, hosts, settings);
    super(authentication);
    this.#authentication = authentication;
    this.#appId = identity?.appId ?? '';
    this.#issuer = settings.ToBotFromChannelTokenIssuer ?? CHANNEL_ISSUER;
  }

  /** Whether an Authorization header could hold a token that Teams made out to this bot; proves nothing. */
  couldBeFromTeams(authorization: string): boolean {
    return couldBeFromTeams(authorization, this.#appId, this.#issuer);
  }

  /** Authenticates an activity and runs a turn. Rejects with `RejectedToken` when the token is not Teams' own. */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    let hasBegun = false;
    try {
      return await this.processActivity(authorization, activity, (context) => {
        hasBegun = true;
        return turn(context);
      });
    } catch (error) {
      // Until the turn begins only the token is looked at. Keys that cannot be fetched are no fault of the token's.
      const isTheToken = !hasBegun && error instanceof Error && error.name !== 'FetchError';
      throw isTheToken ? new RejectedToken(error.message, { cause: error }) : error;
    }
  }

  /** A client to speak to people with when they have not spoken first. */
  connector(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.#authentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    return factory.create(serviceUrl);
  }
}
