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
  boundary('adseit', 'dock senast|senast|allra senast|(?:inte|ej|icke) senare än|deadline:?', 'by'),
  boundary('dfimps', '(?:strax |direkt |precis )?(?:före|innan|inför)', 'before'),
  boundary('dentfs', '(?:strax |direkt |närmast |tidigast )?efter', 'after'),
  boundary(
    'aefimts',
    '(?:inte|ej|icke) (?:före|förrän|innan)|fr\\.? ?o\\.? ?m\\.?|f\\.? ?r?\\.? ?o\\.? ?m\\.?|from\\.?|från och med|från o med|från|fr\\.?|med start|med början|tidigast|(?:allt ?)?sedan',
    'from',
  ),
  boundary(
    'tfi',
    't\\.? ?o\\.? ?m\\.?|till och med|till o med|(?<!(?:flytta|skjut)[a-zåäö]{0,4}\\s)fram till|fram t\\.? ?o\\.? ?m\\.?|intill',
    'until',
  ),
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
  cue(
    'notDone',
    'eil',
    '(?:ej|inte|icke|långt ifrån)(?: ännu| helt| riktigt| fullt ut| fullt| alldeles| än)? (?:klara?t?|färdig[ta]?|avsluta[td]e?|slutför[td]a?)',
    {
      status: 'ongoing',
    },
  ),
  cue(
    'partlyDone',
    'dt',
    '(?:delvis|till viss del)(?: (?:klara?t?|genomför[td]a?|påbörja[td]|färdig[ta]?|utför[td]a?)|(?= ?(?:$|[,.;(])))',
    {
      status: 'mixed',
      kind: 'ongoing',
    },
  ),
  cue(
    'goLive',
    'bdgilpstä',
    'driftstart(?:en|ar|as)?|driftsätt(?:s|ning|ningen|as)|driftsatt|driftsattes|(?:sätts |tas |tagen |går |ska vara |är )?i (?:skarp )?drift|drifttagning|tas i bruk|breddinför(?:s|as|ande)|produktionssätt(?:s|as|ning)|skarp drift|go[ -]?live|lansera[st]|lansering(?:en)?',
    { kind: 'go-live' },
  ),
  cue('startedPast', 'ipsu', 'påbörjades|startade(?:s)?|inleddes|igångsattes|uppstartades', {
    kind: 'start',
    status: 'started',
    past: true,
  }),
  cue('began', 'bi', 'infördes|började', { kind: 'start', past: true }),
  cue(
    'started',
    'hipsä',
    '(?:är |har )?(?:påbörja(?:[td]e?|ts)|starta(?:t|ts|d)|igångsatt|inlett|inletts|igång(?! senast)|har börjat)',
    {
      kind: 'start',
      status: 'started',
      past: true,
    },
  ),
  cue(
    'start',
    'bdgipstuå',
    'påbörja(?:s|nde)?|påbörjan|start(?:a|as|ar|datum|tid|en)?|upp?start(?:as|ar|en)?|inled(?:s|as|a|ning|er)|sätts? igång|sättas igång|återuppta(?:s|ges)?|återstarta(?:s|r)?|tas upp igen|går igång|dras igång|igångsättning|igångsätts|börja[rs]?|träder i kraft|träda i kraft|gäller(?= (?:fr|från))|ikraftträdande',
    { kind: 'start' },
  ),
  cue(
    'onwards',
    'o',
    'och (?:framåt|därefter(?! [a-zåäö]{1,10}(?:vis|ligen)| var| en gång| två gånger| \\d)|vidare|framgent)',
    { kind: 'start' },
  ),
  cue(
    'ongoing',
    'fpuä',
    '(?:är )?(?:pågår|pågående|pågick|under (?:arbete|framtagande|utveckling|utredning|beredning|bearbetning|genomförande|uppbyggnad)|fortgår)',
    {
      kind: 'ongoing',
      status: 'ongoing',
    },
  ),
  cue(
    'continues',
    'flg',
    'fortsätter|fortsatt arbete|fortlöper|fortskrider|löper(?: på)?|gäller(?= (?:t|till|fram|under|tills))',
    { kind: 'ongoing' },
  ),
  cue(
    'doneSure',
    'afghisuvåä',
    '(?:är |har )?(?:genomför[td]a?|genomfördes|avslutade?s?|avslutat|slutför[td]a?|slutfördes|åtgärda[td]e?|utför[td]a?|gjort|verkställ[td]a?|implementera[td]e?|färdigställ[td]a?|infört|uppfyll[td]|hantera[td]e?|avklara[td]e?|uppnåtts?|infria[td])',
    { status: 'done', past: true },
  ),
  cue('done', 'fkä', '(?:är )?(?:klar|klart|klara|klarmarkerat|klarmarkerad|färdig|färdigt|färdiga)', {
    kind: 'due',
    status: 'done',
  }),
  cue(
    'due',
    'adfikrså',
    'klardatum|färdigdatum|slutdatum|färdigställ(?:s|as|ande)|avsluta[s]?|slutför(?:s|as|ande)?|redovisas|slutredovisas|delredovisas|rapporteras|återrapporteras|deadline|förfaller|inlämnas|lämnas in',
    { kind: 'due' },
  ),
  cue('remains', 'kåä', '(?:kvarstår|återstår|(?:är )?kvar(?: att göra)?)', { status: 'ongoing', remains: true }),
  cue(
    'record',
    'bdeiknprsu',
    '(?:enligt )?(?:(?:nämnd|styrelse|direktions|inriktnings|budget|kommunstyrelse)?beslut(?:et)?|protokoll(?:et)?|dagordning(?:en)?|utskriftsdatum|rev\\.?)',
    { record: true },
  ),
  cue(
    'recorded',
    'abdfgiprsu',
    '(?:beslutad(?:es|e)?|beslutat|beslöts|uppdatera(?:[td]e?|ts|des)|reviderad(?:es)?|reviderat|upprätta(?:[td]|des)|utskriv(?:en|et)|fastställ(?:[dt]|des)|antag(?:en|et|its)|antogs|godkän(?:[dt]|des)|daterad|inkom(?:men|met)?|publicera(?:[td]|des)|skapad|registrera(?:[td]|des)|diarieför(?:[dt]|des)|protokollfört)',
    { record: true, past: true },
  ),
  cue('pausedUntil', 'bpvä', '(?:är )?(?:pausa[td]e?|vilande|vilar|bordlag[dt])(?= till )', {
    status: 'paused',
    kind: 'start',
  }),
  cue('paused', 'abpvä', '(?:är )?(?:pausa[td]e?|vilande|vilar|avvaktar|bordlag[dt])', { status: 'paused' }),
  cue(
    'withdrawn',
    'aeilnsuä',
    '(?:är )?(?:utgår|utgått|inställ[td]a?|(?:ej|inte)(?: längre)? aktuell[ta]?|inaktuell[ta]?|struken|struket|ersatt av|avbrut(?:en|et)|avbryts|nedlag[dt]|läggs ner|stoppa[td]|avförd|avskriv(?:en|et))',
    {
      status: 'withdrawn',
      record: true,
    },
  ),
  form(
    'doubt',
    'cefkmoprtu',
    `(?:c:?a\\.?|cirka|circa|prel\\.?|preliminärt?|ungefär|ungefärligen|kring|omkring|runt|troligen|förmodligen|eventuellt|ev\\.?|möjligen)${END}`,
    { type: 'doubt' },
  ),
  form('approximate', '~', '~', { type: 'doubt' }),
  form('immediately', 'ogmd', `(?:omgående|omg\\.|omedelbart|genast|med omedelbar verkan)${END}`, {
    type: 'urgency',
    urgency: 'immediately',
  }),
  form(
    'asap',
    'saifku',
    `(?:(?:så )?snarast(?: möjligt)?|så (?:snart|fort|snabbt|tidigt) (?:som )?(?:det är )?(?:möjligt|det går)|skyndsamt|asap|inom kort|fortast möjligt|snarast möjligt|utan (?:onödigt )?dröjsmål|utan fördröjning)${END}`,
    { type: 'urgency', urgency: 'asap' },
  ),
  form(
    'running',
    'dfhklprstvå',
    `(?:fort)?löpande(?: under året| hela året)?${END}|(?:tills|till) ?vidare${END}|kontinuerlig[ta]?${END}|regelbunde[tn]${END}|successivt${END}|fortgående${END}|ständigt${END}|(?:året|dygnet) (?:om|runt)${END}|hela året${END}|återkommande${END}|permanent${END}|varaktigt${END}`,
    { type: 'cue', kind: 'ongoing' },
  ),
];
