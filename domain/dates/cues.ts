import { pattern, type Boundary, type Form, type Sign } from './form.ts';

const form = (name: string, opens: string, source: string, sign: Sign): Form => ({
  name,
  opens,
  pattern: pattern(source),
  read: () => sign,
});
const boundary = (opens: string, source: string, boundary: Boundary): Form =>
  form(boundary, opens, `(?:${source})§`, { type: 'boundary', boundary });

/** Senast, före, efter, fr.o.m., t.o.m. in all their spellings. */
export const boundaryForms: readonly Form[] = [
  boundary('dseiit', 'dock senast|senast|allra senast|(?:inte|ej|icke) senare än|deadline:?', 'by'),
  boundary('fismd', '(?:strax |direkt |precis )?(?:före|innan|inför)', 'before'),
  boundary('t', 'tidigast efter', 'after'),
  boundary(
    'fmt',
    'fr\\.? ?o\\.? ?m\\.?|f\\.? ?r?\\.? ?o\\.? ?m\\.?|from\\.?|från och med|från o med|från|fr\\.?|med start|med början|tidigast',
    'from',
  ),
  boundary('tfi', 't\\.? ?o\\.? ?m\\.?|till och med|till o med|fram till|fram t\\.? ?o\\.? ?m\\.?|intill', 'until'),
  boundary('efsd', '(?:strax |direkt |närmast )?efter', 'after'),
];

const END = '(?![a-zåäöé])';
const cue = (name: string, opens: string, source: string, sign: Omit<Extract<Sign, { type: 'cue' }>, 'type'>): Form =>
  form(name, opens, `(?:${source})${END}`, { type: 'cue', ...sign });

/** Words that say what a date is (a start, a deadline) or how the work stands. What is denied comes first. */
export const cueForms: readonly Form[] = [
  cue(
    'notStarted',
    'eiä',
    '(?:ej|inte|icke|är ej|är inte)(?: ännu)? (?:påbörja[td]e?|start(?:at|ad|ade)|inle(?:tt|dd)|igång(?:satt)?|genomför[td]a?|gjort|utför[td])',
    { status: 'not started' },
  ),
  cue('notDone', 'ei', '(?:ej|inte|icke)(?: ännu| helt)? (?:klara?t?|färdig[ta]?|avsluta[td]e?|slutför[td]a?)', {
    status: 'ongoing',
  }),
  cue(
    'notSet',
    'deiå',
    '(?:datum|tid|tidpunkt)?(?: |:)?(?:ej|inte|icke) (?:fastställ[td]|beslutad?t?|bestäm[td]|satt|klarlag[dt]|aktuell?t?)',
    {},
  ),
  cue('partlyDone', 'dt', '(?:delvis|till viss del) (?:klara?t?|genomför[td]a?|påbörja[td]|färdig[ta]?|utför[td]a?)', {
    status: 'mixed',
    kind: 'ongoing',
  }),
  cue(
    'goLive',
    'dtgsibplo',
    'driftstart(?:en|ar|as)?|driftsätt(?:s|ning|ningen|as)|driftsatt|driftsattes|(?:sätts |tas |tagen |går |ska vara |är )?i (?:skarp )?drift|drifttagning|tas i bruk|breddinför(?:s|as|ande)|produktionssätt(?:s|as|ning)|skarp drift|go[ -]?live|lansera[st]|lansering(?:en)?',
    { kind: 'go-live' },
  ),
  cue('startedPast', 'psiåhu', 'påbörjades|startade(?:s)?|inleddes|infördes|igångsattes|började|uppstartades', {
    kind: 'start',
    past: true,
  }),
  cue('started', 'psiäh', '(?:är |har )?(?:påbörja[td]e?|startat|startad|igångsatt|inlett|igång|har börjat)', {
    kind: 'start',
    status: 'started',
    past: true,
  }),
  cue(
    'start',
    'psiubtgkdvå',
    'påbörja(?:s|nde)?|påbörjan|start(?:a|as|ar|datum|tid|en)?|upp?start(?:as|ar|en)?|inled(?:s|as|a|ning|er)|sätts? igång|sättas igång|går igång|dras igång|igångsättning|igångsätts|börja[rs]?|träder i kraft|träda i kraft|gäller(?= (?:fr|från))|ikraftträdande',
    { kind: 'start' },
  ),
  cue('ongoing', 'pfläu', '(?:är )?(?:pågår|pågående|pågick|under arbete|fortgår|är under genomförande)', {
    kind: 'ongoing',
    status: 'ongoing',
  }),
  cue(
    'continues',
    'flg',
    'fortsätter|fortsatt arbete|fortlöper|fortskrider|löper(?: på)?|gäller(?= (?:t|till|fram|under|tills))',
    { kind: 'ongoing' },
  ),
  cue(
    'doneSure',
    'gasäåh',
    '(?:är |har )?(?:genomför[td]a?|genomfördes|avslutade?s?|avslutat|slutför[td]a?|slutfördes|åtgärda[td]e?|utför[td]a?|gjort|verkställ[td]a?|uppnåtts?|infria[td])',
    { status: 'done', past: true },
  ),
  cue('done', 'käf', '(?:är )?(?:klar|klart|klara|klarmarkerat|klarmarkerad|färdig|färdigt|färdiga)', {
    kind: 'due',
    status: 'done',
  }),
  cue(
    'due',
    'klsfardri',
    'klardatum|färdigdatum|slutdatum|färdigställ(?:s|as|t|d|ande|da)|avsluta[s]?|slutför(?:s|as|ande)?|redovisas|slutredovisas|delredovisas|rapporteras|återrapporteras|deadline|förfaller|inlämnas|lämnas in',
    { kind: 'due' },
  ),
  cue('paused', 'pväå', '(?:är )?(?:pausa[td]e?|vilande|vilar|avvaktar|bordlag[dt])', { status: 'paused' }),
  cue('withdrawn', 'uiäå', '(?:är )?(?:utgår|utgått|inställ[td]a?|ej aktuellt|inte aktuellt|struken|struket)', {
    status: 'withdrawn',
  }),
  form(
    'doubt',
    'cpuktrmef',
    `(?:c:?a\\.?|cirka|circa|prel\\.?|preliminärt?|ungefär|ungefärligen|kring|omkring|runt|troligen|förmodligen|eventuellt|ev\\.?|möjligen)${END}`,
    { type: 'doubt' },
  ),
  form('approximate', '~', '~', { type: 'doubt' }),
  form('immediately', 'ogmd', `(?:omgående|omedelbart|genast|med omedelbar verkan)${END}`, {
    type: 'urgency',
    urgency: 'immediately',
  }),
  form(
    'asap',
    'sai fk'.replace(/ /g, ''),
    `(?:(?:så )?snarast(?: möjligt)?|så (?:snart|fort|snabbt|tidigt) (?:som )?(?:möjligt|det går)|skyndsamt|asap|inom kort|fortast möjligt|snarast möjligt)${END}`,
    { type: 'urgency', urgency: 'asap' },
  ),
  form(
    'running',
    'lfkrtsåhupv',
    `(?:fort)?löpande(?: under året| hela året)?${END}|(?:tills|till) ?vidare${END}|kontinuerlig[ta]?${END}|regelbunde[tn]${END}|successivt${END}|fortgående${END}|ständigt${END}|året (?:om|runt)${END}|hela året${END}|återkommande${END}|permanent${END}|varaktigt${END}`,
    { type: 'cue', kind: 'ongoing' },
  ),
];
