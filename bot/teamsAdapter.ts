import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core';
import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient, UserTokenClient } from 'botframework-connector';
import type { Arrival, InvokeAnswer } from './activity.ts';
import { couldBeFromTeams } from './channelToken.ts';
import { ConnectorFailure, type Connector, type Connectors, type Json } from './connector.ts';
import { credentialsOf, OwnCredentials, type TeamsIdentity } from './ownCredentials.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';
import { tame, teamsConnector } from './teamsConnector.ts';

type Claims = AuthenticateRequestResult['claimsIdentity'];
type Factory = NonNullable<AuthenticateRequestResult['connectorFactory']>;

/** Who makes out Teams' tokens, and where everything is that is asked of them; tests name their own. */
export interface ChannelIssuer {
  readonly issuer: string;
  readonly url: string;
}

/** Another issuer than Microsoft's, in the SDK's words: named at all, it must be named whole. */
const settingsOf = (channel: ChannelIssuer | undefined): Readonly<Record<string, string>> =>
  channel
    ? {
        ToBotFromChannelTokenIssuer: channel.issuer,
        ToBotFromChannelOpenIdMetadataUrl: `${channel.url}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${channel.url}/emulator`,
        ToChannelFromBotLoginUrl: `${channel.url}/login`,
        ToChannelFromBotOAuthScope: channel.issuer,
        OAuthUrl: `${channel.url}/oauth`,
      }
    : {};

/**
 * The SDK's authentication with its waste and its dangers taken out: one connector client for each service URL instead
 * of two clients a turn, tamed, and no token to a host that is not on the list.
 */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  readonly #hosts: readonly string[];
  #tokenClient: Promise<UserTokenClient> | undefined;

  constructor(identity: TeamsIdentity | null, hosts: readonly string[], channel: ChannelIssuer | undefined) {
    const all = { ...settingsOf(channel), ...credentialsOf(identity) };
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
const wrongHost = (): Error => new ConnectorFailure({ status: 403, code: 'InvalidBotApiHost' });

const CHANNEL_ISSUER = 'https://api.botframework.com';

/** A request that Teams did not make. The message is for the log. */
export class RejectedToken extends Error {}

/** The SDK's adapter, entered below its request parsing, which our own guard has done already. */
export class TeamsAdapter extends CloudAdapter implements Connectors {
  readonly #authentication: TeamsAuthentication;
  readonly #appId: string;
  readonly #issuer: string;

  constructor(identity: TeamsIdentity | null, hosts: readonly string[], channel?: ChannelIssuer) {
    const authentication = new TeamsAuthentication(identity, hosts, channel);
    super(authentication);
    this.#authentication = authentication;
    this.#appId = identity?.appId ?? '';
    this.#issuer = channel?.issuer ?? CHANNEL_ISSUER;
  }

  /** Whether an Authorization header could hold a token that Teams made out to this bot; proves nothing. */
  couldBeFromTeams(authorization: string): boolean {
    return couldBeFromTeams(authorization, this.#appId, this.#issuer);
  }

  /** Authenticates an activity and runs a turn. Rejects with `RejectedToken` when the token is not Teams' own. */
  async receive(
    authorization: string,
    activity: Json,
    turn: (arrival: Arrival) => Promise<InvokeAnswer | void>,
  ): Promise<InvokeAnswer | undefined> {
    let hasBegun = false;
    try {
      return await this.processActivity(authorization, activity as unknown as Activity, async (context) => {
        hasBegun = true;
        const send = async (given: object) => void (await context.sendActivity(given));
        const answer = await turn({ activity, send });
        if (answer) await context.sendActivity({ type: 'invokeResponse', value: answer });
      });
    } catch (error) {
      // Until the turn begins only the token is looked at. Keys that cannot be fetched are no fault of the token's.
      const isTheToken = !hasBegun && error instanceof Error && error.name !== 'FetchError';
      throw isTheToken ? new RejectedToken(error.message, { cause: error }) : error;
    }
  }

  /** A client to speak to people with when they have not spoken first. */
  async connector(serviceUrl: string): Promise<Connector> {
    const factory = this.#authentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    return teamsConnector(await factory.create(serviceUrl));
  }
}
