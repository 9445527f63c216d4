import { closest, distance } from 'fastest-levenshtein';

/** Every variable that the product reads; `.env.example` says what each is for. */
export const NAMES: readonly string[] = [
  ...['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_PASSWORD'],
  ...['MICROSOFT_APP_PASSWORD_FILE', 'MICROSOFT_APP_CERTIFICATE', 'MICROSOFT_APP_CERTIFICATE_FILE'],
  ...['TAB_APP_ID', 'TEAMS_CATALOG_APP_ID', 'AZURE_CLIENT_ID', 'PUBLIC_URL', 'NODE_ENV', 'PORT', 'HOST'],
  ...['DATA_FOLDER', 'COSMOS_ENDPOINT', 'COSMOS_KEY', 'COSMOS_KEY_FILE', 'COSMOS_DATABASE', 'REPLICAS'],
  ...['RATE_CONVERSATION', 'RATE_TENANT', 'SERVICE_HOSTS', 'SHAREPOINT_NAME', 'METRICS_TOKEN', 'LOG_LEVEL'],
  ...['SANDBOX_PAGE', 'SANDBOX_TENANT', 'ORGANISATION', 'WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'],
];

/** These begin no other program's variables. */
const OURS = /^(MICROSOFT_APP_|COSMOS_)/;
/** Two letters that have changed places are two letters that are wrong. Short names are like too many others. */
const ALIKE = 2;
const LONG = 8;

/** A variable that somebody has set and nothing reads, and the one that was probably meant, where one is like it. */
export interface Misspelt {
  readonly name: string;
  readonly meant: string | null;
}

/** Whoever writes COSMOS_ENDPIONT would otherwise have the bot keep its records in a file, and not be told. */
export const misspelt = (env: Readonly<Record<string, string | undefined>>): readonly Misspelt[] =>
  Object.keys(env)
    .filter((name) => !NAMES.includes(name) && env[name])
    .flatMap((name) => {
      const read = name.toUpperCase();
      const meant = closest(read, NAMES);
      const isAlike = name.length >= LONG && distance(read, meant) <= ALIKE;
      return isAlike || OURS.test(read) ? [{ name, meant: isAlike ? meant : null }] : [];
    });
