import type { Texts } from './doctorTexts.ts';

export const sv: Texts = {
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
  'misspelt': {
    what: 'En variabel är satt som boten inte läser: %.',
    means: 'Boten går utan det som skulle sättas. Utan COSMOS_ENDPOINT sparas till exempel allt i en fil.',
    remedy: 'Rätta namnet, eller ta bort variabeln. Alla variabler står förklarade i .env.example.',
  },
  'secretFile': {
    what: 'Filen ”%” med en hemlighet går inte att läsa.',
    means: 'Boten startar inte.',
    remedy: 'Kontrollera sökvägen i variabeln som slutar på _FILE, att filen är monterad, och att botens användare får läsa den.',
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
  'port.free': { what: 'Porten % är ledig.' },
  'port.ours': { what: 'Boten är igång på porten %.' },
  'port': {
    what: 'Ett annat program använder porten %.',
    means: 'Boten kan inte starta.',
    remedy: 'Stäng det andra programmet, eller sätt PORT till en annan och led ingressen dit.',
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
  'credentials.untried': {
    what: 'Botens uppgifter kunde inte prövas, eftersom Entra inte nås.',
    means: 'Om de stämmer visar sig när förbindelsen finns.',
    remedy: 'Öppna för login.microsoftonline.com och kör doktorn igen.',
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
  'consent': { what: 'Graph låter boten installera sig själv hos den som saknar den (%).' },
  'consent.none': {
    what: 'Boten använder ingen behörighet i Graph, och behöver ingen. Valfritt: med % kan den installera sig själv hos den som blir ansvarig (docs/install.md, steg 7).',
  },
  'consent.missing': {
    what: 'TEAMS_CATALOG_APP_ID är satt, men samtycket % saknas.',
    means: 'Boten kan inte installera sig själv. Den som saknar den får inga kort, och planens ägare får veta det.',
    remedy: 'Ge identiteten behörigheten med en administratörs samtycke, eller ta bort TEAMS_CATALOG_APP_ID: allt annat fungerar utan.',
  },
  'consent.more': {
    what: 'Boten har behörigheter i Graph som den inte använder: %.',
    means: 'Den som kom över botens uppgifter skulle kunna använda dem.',
    remedy: 'Ta bort dem: Entra > Företagsprogram > boten > Behörigheter.',
  },
  'consent.unread': {
    what: 'Vad Graph låter boten göra går inte att läsa (%).',
    means: 'Om den kan installera sig själv visar sig först när någon saknar den.',
    remedy: 'Rätta först det som står ovan om inloggningen, och kontrollera att graph.microsoft.com nås.',
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
