import { AppCredentials, EmulatorValidation } from 'botframework-connector';

/** What tests must know of the SDK that stands behind the bot: another SDK has another file here. */

/** From now on Entra answers the SDK's asking for a token with an error. `jest.restoreAllMocks` ends it. */
export const refuseTokens = (): void => {
  jest.spyOn(AppCredentials.prototype, 'getToken').mockRejectedValue(new Error('AADSTS7000215'));
};

const issuers = (): number => EmulatorValidation.ToBotFromEmulatorTokenValidationParameters.issuer?.length ?? 0;
const MICROSOFTS = issuers();

/** How many issuers of tokens the SDK takes for good beside Microsoft's: it learns some from each token that names one. */
export const issuersLearnt = (): number => issuers() - MICROSOFTS;
