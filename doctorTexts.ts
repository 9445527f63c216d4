/** What was found, what it means, and what to do; with `%` where the finding says about what. */
export interface Words {
  readonly what: string;
  readonly means?: string;
  readonly remedy?: string;
}
type Texts = Readonly<Record<string, Words>>;

const sv: Texts = {
  'runtime': { what: 'Node % har tidszonen Europe/Stockholm och svenska.' },
  'runtime.node': {
    what: 'Node % är för gammal.',
    means: 'Databasen behöver en nyare, och rättade säkerhetsbrister saknas.',
    remedy: 'Starta med ”npm start”, som använder projektets egen Node, eller bygg om avbilden.',
  },
  'runtime.zone': {
    what: 'Node % räknar inte med Europe/Stockholm.',
    means: 'Datum och klockslag skulle bli fel. Boten startar därför inte.',
    remedy: 'Använd en vanlig Node (med fullständig ICU), och ta bort NODE_ICU_DATA om den är satt.',
  },
  'runtime.language': {
    what: 'Node % kan inte svenska.',
    means: 'Namn och åtgärder skulle sorteras fel. Boten startar därför inte.',
    remedy: 'Använd en vanlig Node (med fullständig ICU), och ta bort NODE_ICU_DATA om den är satt.',
  },
  'config': {
    what: 'Inställningarna går att läsa. %',
    means: 'Boten startar inte förrän inställningarna stämmer.',
    remedy: 'Rätta variabeln. Alla variabler står förklarade i .env.example.',
  },
  'sandbox': {
    what: 'Inga uppgifter för Teams är satta.',
    means: 'Boten öppnar sandlådan på den här datorn och når ingen i Teams.',
    remedy: 'Sätt MICROSOFT_APP_ID och de andra variablerna när boten ska in i Teams: docs/install.md.',
  },
  'store': { what: 'Databasen svarar (%).' },
  'store.inUse': { what: 'Databasen i ”%” används av en bot som är igång.' },
  'store.notProvisioned': {
    what: 'Databasen eller dess container finns inte (%).',
    means: 'Inget kan sparas, och boten startar inte.',
    remedy: 'Kör ”npm run provision” med ett konto som får skapa den.',
  },
  'store.forbidden': {
    what: 'Databasen nekar boten (%).',
    means: 'Nyckeln är fel, eller så saknar den hanterade identiteten sin roll.',
    remedy: 'Kontrollera COSMOS_KEY, eller ge identiteten rollen ”Cosmos DB Built-in Data Contributor”.',
  },
  'store.cosmos': {
    what: 'Databasen svarar inte (%).',
    means: 'Svar från chefer kan inte sparas. Boten säger det till dem, men inga påminnelser går ut.',
    remedy: 'Kontrollera COSMOS_ENDPOINT, brandväggen och om det pågår ett avbrott i Azure.',
  },
  'store.sqlite': {
    what: 'Datafilen går inte att använda (%).',
    means: 'Inget kan sparas, och boten startar inte.',
    remedy: 'Kontrollera att DATA_FOLDER finns, går att skriva i och har plats. Är filen skadad: återläs, se docs/operate.md.',
  },
  'tab': {
    what: 'Fliken är byggd. %',
    means: 'Chefer får en tom flik. Korten i chatten fungerar.',
    remedy: 'Kör ”npm run build:tab”. ”npm start” gör det av sig självt.',
  },
  'network': {
    what: 'Microsofts tjänster svarar. %',
    means: 'Boten får ingen token, kan inte kontrollera Teams eller kan inte skicka.',
    remedy: 'Öppna utgående https (443) till värden i brandväggen.',
  },
  'clock': { what: 'Klockan går rätt (% s från Microsofts).' },
  'clock.wrong': {
    what: 'Klockan går % sekunder fel.',
    means: 'Går den mer än fem minuter fel avvisas alla inloggningar, och ingen kan svara.',
    remedy: 'Slå på tidssynkronisering (NTP) på värden.',
  },
  'credentials': {
    what: 'Entra ger boten en token (%).',
    means: 'Boten kan ta emot men inte svara eller påminna.',
    remedy: 'Slå upp koden i Entras dokumentation och kontrollera appregistreringen.',
  },
  'credentials.secret': {
    what: 'Hemligheten är fel (%).',
    means: 'Boten kan inte svara eller påminna.',
    remedy: 'MICROSOFT_APP_PASSWORD ska vara hemlighetens värde, inte dess id. Skapa en ny i Entra om värdet är borta.',
  },
  'credentials.ended': {
    what: 'Hemlighetens tid är ute (%).',
    means: 'Boten kan inte svara eller påminna.',
    remedy: 'Skapa en ny hemlighet i Entra och sätt MICROSOFT_APP_PASSWORD: docs/operate.md, ”Byta hemlighet”.',
  },
  'credentials.app': {
    what: 'Appen finns inte i klienten (%).',
    means: 'MICROSOFT_APP_ID eller MICROSOFT_APP_TENANT_ID hör till något annat.',
    remedy: 'Jämför dem med Azure Bot > Konfiguration.',
  },
  'credentials.tenant': {
    what: 'Klienten finns inte (%).',
    means: 'MICROSOFT_APP_TENANT_ID är fel.',
    remedy: 'Hämta klient-id i Entra > Översikt.',
  },
  'credentials.certificate': {
    what: 'Entra godtar inte certifikatet (%).',
    means: 'Boten kan inte svara eller påminna.',
    remedy: 'Ladda upp certifikatets öppna del på appregistreringen, och kontrollera att det inte har gått ut.',
  },
  'credentials.identity': {
    what: 'Den hanterade identiteten ger ingen token (%).',
    means: 'Boten kan inte svara eller påminna.',
    remedy: 'Koppla identiteten till värden där boten körs, och sätt MICROSOFT_APP_ID till identitetens klient-id.',
  },
  'secretEnds': {
    what: 'Boten använder en hemlighet, och när den går ut kan inte läsas härifrån.',
    means: 'Den dagen slutar påminnelserna utan förvarning.',
    remedy: 'Skriv upp dagen (Entra > Appregistreringar > Certifikat och hemligheter), eller byt till hanterad identitet.',
  },
  'certificate': { what: 'Appens certifikat gäller till %.' },
  'certificate.ends': {
    what: 'Appens certifikat går ut %.',
    means: 'Då kan boten inte längre svara eller påminna.',
    remedy: 'Byt det nu: docs/operate.md, ”Byta hemlighet”.',
  },
  'certificate.ended': {
    what: 'Appens certifikat gick ut %.',
    means: 'Boten kan inte svara eller påminna.',
    remedy: 'Byt det: docs/operate.md, ”Byta hemlighet”.',
  },
  'address': {
    what: 'Boten svarar på sin adress: %.',
    means: 'Teams når inte boten. Är den inte igång än är det väntat.',
    remedy: 'Kontrollera PUBLIC_URL, DNS, att boten är igång och att ingressen leder till dess port.',
  },
  'address.other': {
    what: 'Något annat än boten svarar på %.',
    means: 'Teams når inte boten: en proxy, inloggningssida eller annan tjänst står i vägen.',
    remedy: 'Släpp fram /api/messages, /api/tab, /tab och /health till boten utan inloggning framför.',
  },
  'address.unwell': {
    what: 'Boten svarar på sin adress, men mår inte bra (%).',
    means: 'Den når inte databasen, eller har inte letat efter påminnelser på över ett dygn.',
    remedy: 'Läs /health och loggen: docs/operate.md, ”Övervaka”.',
  },
  'hostCertificate': { what: 'Adressens certifikat gäller till %.' },
  'hostCertificate.ends': {
    what: 'Adressens certifikat går ut %.',
    means: 'Då slutar Teams att leverera till boten.',
    remedy: 'Förnya det på ingressen, och se efter varför det inte skedde av sig självt.',
  },
  'hostCertificate.ended': {
    what: 'Adressens certifikat gick ut %.',
    means: 'Teams levererar inte till boten.',
    remedy: 'Förnya det på ingressen.',
  },
  'hostCertificate.unread': {
    what: 'Adressens certifikat kan inte läsas: %.',
    means: 'Teams kräver ett giltigt certifikat från en känd utfärdare.',
    remedy: 'Kontrollera DNS och att hela certifikatkedjan skickas.',
  },
  'files': {
    what: 'Filer läses från %.',
    means: 'Boten skulle hämta en fil från vilken SharePoint som helst.',
    remedy: 'Sätt SHAREPOINT_NAME till er del av namnet: ”kommunen” för kommunen.sharepoint.com.',
  },
}; // prettier-ignore

const en: Texts = {
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

/** Headings for what is wrong where the same check also has a good outcome. */
const WRONG: Readonly<Record<'sv' | 'en', Readonly<Record<string, string>>>> = {
  sv: {
    config: '%',
    tab: 'Fliken är inte byggd: ”%” saknas.',
    network: 'En av Microsofts tjänster nås inte: %.',
    credentials: 'Entra ger boten ingen token (%).',
    address: 'Ingen svarar på %.',
    files: 'Filer läses från alla SharePoint.',
  },
  en: {
    config: '%',
    tab: 'The tab is not built: "%" is missing.',
    network: 'One of Microsoft’s services is not reached: %.',
    credentials: 'Entra gives the bot no token (%).',
    address: 'Nobody answers at %.',
    files: 'Files are read from every SharePoint.',
  },
};

export const DOCTOR_TEXTS = { sv, en };

/** A finding in words. Swedish unless the language of the terminal says English. */
export function inWords(
  { what, state, about }: { readonly what: string; readonly state: string; readonly about: string },
  locale: 'sv' | 'en',
): Words {
  const words = DOCTOR_TEXTS[locale][what] ?? { what };
  const heading = (state !== 'ok' && WRONG[locale][what]) || words.what;
  const filled = heading.replace('%', about).trim();
  return state === 'ok' ? { what: filled } : { ...words, what: filled };
}
