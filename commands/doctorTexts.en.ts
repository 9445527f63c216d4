import type { Texts } from './doctorTexts.ts';

export const en: Texts = {
  'runtime': { what: 'Node % has the Europe/Stockholm zone and Swedish.' },
  'runtime.node': {
    what: 'Node % is too old.',
    means: 'The database needs a newer one, and security fixes are missing.',
    remedy: 'Start with "npm start", which uses the project’s own Node, or rebuild the image.',
  },
  'runtime.zone': {
    what: 'Node % does not reckon with Europe/Stockholm.',
    means: 'Dates and times would be wrong, so the bot does not start.',
    remedy: 'Use an ordinary Node (with full ICU), and unset NODE_ICU_DATA.',
  },
  'runtime.language': {
    what: 'Node % knows no Swedish.',
    means: 'Names and actions would be sorted wrongly, so the bot does not start.',
    remedy: 'Use an ordinary Node (with full ICU), and unset NODE_ICU_DATA.',
  },
  'config': {
    what: 'The settings can be read. %',
    means: 'The bot does not start until the settings are right.',
    remedy: 'Correct the variable. All of them are explained in .env.example.',
  },
  'misspelt': {
    what: 'A variable is set that the bot does not read: %.',
    means: 'The bot runs without what was meant. Without COSMOS_ENDPOINT, for one, everything is kept in a file.',
    remedy: 'Correct the name, or remove the variable. Every variable is explained in .env.example.',
  },
  'secretFile': {
    what: 'The file "%" with a secret cannot be read.',
    means: 'The bot does not start.',
    remedy: 'Check the path in the variable that ends with _FILE, that the file is mounted, and that the bot’s user may read it.',
  },
  'sandbox': {
    what: 'No credentials for Teams are set.',
    means: 'The bot opens the sandbox on this machine and reaches nobody in Teams.',
    remedy: 'Set MICROSOFT_APP_ID and the others when the bot is to go into Teams: docs/install.md.',
  },
  'store': { what: 'The database answers (%).' },
  'store.inUse': { what: 'The database in "%" is used by a bot that is running.' },
  'store.notProvisioned': {
    what: 'The database or its container does not exist (%).',
    means: 'Nothing can be kept, and the bot does not start.',
    remedy: 'Run "npm run provision" with an account that may create it.',
  },
  'store.forbidden': {
    what: 'The database refuses the bot (%).',
    means: 'The key is wrong, or the managed identity lacks its role.',
    remedy: 'Check COSMOS_KEY, or give the identity the role "Cosmos DB Built-in Data Contributor".',
  },
  'store.cosmos': {
    what: 'The database does not answer (%).',
    means: 'Managers’ answers cannot be kept. The bot tells them so, but no reminders go out.',
    remedy: 'Check COSMOS_ENDPOINT, the firewall, and whether Azure has an outage.',
  },
  'store.sqlite': {
    what: 'The data file cannot be used (%).',
    means: 'Nothing can be kept, and the bot does not start.',
    remedy: 'Check that DATA_FOLDER exists, can be written and has room. If the file is damaged, restore: docs/operate.md.',
  },
  'port.free': { what: 'Port % is free.' },
  'port.ours': { what: 'The bot is running on port %.' },
  'port': {
    what: 'Another program uses port %.',
    means: 'The bot cannot start.',
    remedy: 'Close the other program, or set PORT to another and lead the ingress there.',
  },
  'tab': {
    what: 'The tab is built. %',
    means: 'Managers get an empty tab. The cards in the chat work.',
    remedy: 'Run "npm run build:tab". "npm start" does it by itself.',
  },
  'network': {
    what: 'Microsoft’s services answer. %',
    means: 'The bot gets no token, cannot check Teams, or cannot send.',
    remedy: 'Open outgoing https (443) to the host in the firewall.',
  },
  'clock': { what: 'The clock is right (% s from Microsoft’s).' },
  'clock.wrong': {
    what: 'The clock is % seconds wrong.',
    means: 'Beyond five minutes every sign-in is refused, and nobody can answer.',
    remedy: 'Switch on time synchronisation (NTP) on the host.',
  },
  'credentials': {
    what: 'Entra gives the bot a token (%).',
    means: 'The bot can receive, but neither answer nor remind.',
    remedy: 'Look the code up in Entra’s documentation and check the app registration.',
  },
  'credentials.untried': {
    what: 'The bot’s credentials could not be tried, since Entra is not reached.',
    means: 'Whether they are right shows once there is a connection.',
    remedy: 'Open the way to login.microsoftonline.com and run the doctor again.',
  },
  'credentials.secret': {
    what: 'The secret is wrong (%).',
    means: 'The bot can neither answer nor remind.',
    remedy: 'MICROSOFT_APP_PASSWORD must be the secret’s value, not its id. Create a new one in Entra if the value is lost.',
  },
  'credentials.ended': {
    what: 'The secret has ended (%).',
    means: 'The bot can neither answer nor remind.',
    remedy: 'Create a new secret in Entra and set MICROSOFT_APP_PASSWORD: docs/operate.md, "Rotate a secret".',
  },
  'credentials.app': {
    what: 'The app does not exist in the tenant (%).',
    means: 'MICROSOFT_APP_ID or MICROSOFT_APP_TENANT_ID belongs to something else.',
    remedy: 'Compare them with Azure Bot > Configuration.',
  },
  'credentials.tenant': {
    what: 'The tenant does not exist (%).',
    means: 'MICROSOFT_APP_TENANT_ID is wrong.',
    remedy: 'Find the tenant id in Entra > Overview.',
  },
  'credentials.certificate': {
    what: 'Entra does not accept the certificate (%).',
    means: 'The bot can neither answer nor remind.',
    remedy: 'Upload the certificate’s public part to the app registration, and check that it has not ended.',
  },
  'credentials.identity': {
    what: 'The managed identity gives no token (%).',
    means: 'The bot can neither answer nor remind.',
    remedy: 'Attach the identity to the host the bot runs on, and set MICROSOFT_APP_ID to the identity’s client id.',
  },
  'consent': { what: 'Graph lets the bot install itself for whoever lacks it (%).' },
  'consent.none': {
    what: 'The bot uses no permission in Graph, and needs none. Optional: with % it can install itself for whoever is made responsible (docs/install.md, step 7).',
  },
  'consent.missing': {
    what: 'TEAMS_CATALOG_APP_ID is set, but the consent % is missing.',
    means: 'The bot cannot install itself. Whoever lacks it gets no cards, and the owner of the plan is told so.',
    remedy: 'Give the identity the permission with an administrator’s consent, or remove TEAMS_CATALOG_APP_ID: everything else works without.',
  },
  'consent.more': {
    what: 'The bot has permissions in Graph that it does not use: %.',
    means: 'Whoever got hold of the bot’s credentials could use them.',
    remedy: 'Remove them: Entra > Enterprise applications > the bot > Permissions.',
  },
  'consent.unread': {
    what: 'What Graph lets the bot do cannot be read (%).',
    means: 'Whether it can install itself shows only when somebody lacks it.',
    remedy: 'First mend what is said above of signing in, and check that graph.microsoft.com is reached.',
  },
  'secretEnds': {
    what: 'The bot uses a secret, and when it ends cannot be read from here.',
    means: 'On that day the reminders stop without warning.',
    remedy: 'Note the day (Entra > App registrations > Certificates & secrets), or change to a managed identity.',
  },
  'certificate': { what: 'The app’s certificate is good until %.' },
  'certificate.ends': {
    what: 'The app’s certificate ends on %.',
    means: 'From then on the bot can neither answer nor remind.',
    remedy: 'Replace it now: docs/operate.md, "Rotate a secret".',
  },
  'certificate.ended': {
    what: 'The app’s certificate ended on %.',
    means: 'The bot can neither answer nor remind.',
    remedy: 'Replace it: docs/operate.md, "Rotate a secret".',
  },
  'address': {
    what: 'The bot answers at its address: %.',
    means: 'Teams does not reach the bot. Before it has been started, that is expected.',
    remedy: 'Check PUBLIC_URL, DNS, that the bot runs, and that the ingress leads to its port.',
  },
  'address.other': {
    what: 'Something else than the bot answers at %.',
    means: 'Teams does not reach the bot: a proxy, a sign-in page or another service is in the way.',
    remedy: 'Let /api/messages, /api/tab, /tab and /health through to the bot, without a sign-in before them.',
  },
  'address.unwell': {
    what: 'The bot answers at its address but is not well (%).',
    means: 'It does not reach the database, or has not looked for reminders for more than a day.',
    remedy: 'Read /health and the log: docs/operate.md, "Watch it".',
  },
  'hostCertificate': { what: 'The address’s certificate is good until %.' },
  'hostCertificate.ends': {
    what: 'The address’s certificate ends on %.',
    means: 'Teams then stops delivering to the bot.',
    remedy: 'Renew it at the ingress, and find out why that did not happen by itself.',
  },
  'hostCertificate.ended': {
    what: 'The address’s certificate ended on %.',
    means: 'Teams does not deliver to the bot.',
    remedy: 'Renew it at the ingress.',
  },
  'hostCertificate.unread': {
    what: 'The address’s certificate cannot be read: %.',
    means: 'Teams demands a valid certificate of a known issuer.',
    remedy: 'Check DNS, and that the whole chain of certificates is sent.',
  },
  'files': {
    what: 'Files are read from %.',
    means: 'The bot would fetch a file from anybody’s SharePoint.',
    remedy: 'Set SHAREPOINT_NAME to your part of the name: "kommunen" for kommunen.sharepoint.com.',
  },
}; // prettier-ignore
