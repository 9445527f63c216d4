/** What the tab's API must be told to take the sandbox's tokens as it takes Entra's. */
export interface SandboxIdentity {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly tenant: string;
}

/** `url` is where the sandbox is (`http://127.0.0.1:3979`). The issuer is written as Entra writes it, so that one check serves both. */
export const sandboxIdentity = (url: string, tenant: string, botId: string): SandboxIdentity => ({
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  audience: botId,
  jwksUrl: `${url}/keys`,
  tenant,
});
