import type { Status } from '../../domain/action.ts';

const actions = (n: number) => (n === 1 ? '1 åtgärd' : `${n} åtgärder`);
const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagar`);

/** Who set which status. `who` is null for the reader. */
const didStatus: Record<Status, (who: string | null) => string> = {
  notStarted: (who: string | null) => `${who ?? 'Du'} markerade åtgärden som ej påbörjad`,
  inProgress: (who: string | null) => `${who ?? 'Du'} markerade att åtgärden pågår`,
  done: (who: string | null) => `${who ?? 'Du'} markerade åtgärden som klar`,
  paused: (who: string | null) => `${who ?? 'Du'} pausade åtgärden`,
  withdrawn: (who: string | null) => `${who ?? 'Du'} markerade att åtgärden utgår`,
};

export const reminders = {
  /** How an action stands against its time. `day` comes ready formatted. */
  standing: {
    wasDue: (day: string, ago: number) => `Skulle ha varit klar ${day} (${days(ago)} sedan)`,
    wasDueIn: (month: string, ago: number) => `Skulle ha varit klar i ${month} (${days(ago)} sedan)`,
    wasDueAsWritten: (written: string, day: string, ago: number) =>
      `Tid i planen: ”${written}”. Gick ut ${day} (${days(ago)} sedan)`,
    dueToday: (day: string) => `Ska vara klar i dag, ${day}`,
    dueTomorrow: (day: string) => `Ska vara klar i morgon, ${day}`,
    dueOn: (day: string) => `Ska vara klar på ${day}`,
    due: (day: string) => `Ska vara klar ${day}`,
    dueIn: (month: string) => `Ska vara klar i ${month}`,
    dueAsWritten: (written: string, day: string) => `Tid i planen: ”${written}”, senast ${day}`,
    undated: 'Planen anger ingen tid',
    undatedAsWritten: (written: string) => `Tid i planen: ”${written}”`,
    silentSince: (day: string) => `Inget nytt sedan ${day}`,
    closed: (day: string) => `Sedan ${day}`,
    dormant: 'Tiden hade gått ut när planen publicerades',
  },
  unitsDone: (done: number, of: number) => `${done} av ${of} enheter klara`,
  partsAnswered: (answered: number, of: number) => `${answered} av ${of} har svarat`,
  /** Who did what. `who` is null for the reader. */
  did: {
    status: didStatus,
    part: (who: string | null) =>
      who === null ? 'Du markerade din del som klar' : `${who} rapporterade sin del som klar`,
    date: (who: string | null) => `${who ?? 'Du'} satte nytt datum`,
    comment: (who: string | null) => `${who ?? 'Du'} skrev en kommentar`,
    rejected: (who: string | null) =>
      who === null ? 'Du sade att du inte är ansvarig' : `${who} sade ifrån sig ansvaret`,
    undo: (who: string | null) => (who === null ? 'Du ångrade ditt svar' : `${who} ångrade sitt svar`),
    published: () => 'Planen publicerades',
    revised: () => 'En nyare version av planen lästes in',
    occurrence: (who: string | null) => `${who ?? 'Du'} markerade åtgärden som klar för den här gången`,
    escalated: (to: string) => `${to} fick frågan om hur ni går vidare`,
    assigned: (who: string | null, to: string) => `${who ?? 'Du'} gjorde ${to} ansvarig`,
    reminded: (who: string | null) => `${who ?? 'Du'} påminde igen`,
    proposed: (who: string | null) => `${who ?? 'Du'} föreslog ett datum`,
    resumed: (who: string | null) => (who === null ? 'Du tog upp åtgärden igen' : `${who} tog upp åtgärden igen`),
  },
  /** "… måndag 10 september kl. 09.14." */
  onDayAt: (what: string, day: string, at: string) => `${what} ${day} ${at}.`,
  /** When what comes back is due the next time. */
  proposes: (day: string) => `Förslaget är ${day}. Det gäller när din chef har godkänt det.`,
  proposal: (who: string, day: string, reason: string) =>
    `${who} föreslår att åtgärden ska vara klar ${day}. Skäl: ${reason}`,
  nextTime: (day: string) => `Nästa gång ska den vara klar ${day}.`,
  /** What a moved date was and became: "15 juni → 15 oktober." */
  moved: (from: string | null, to: string) => (from === null ? `Nu gäller ${to}.` : `${from} → ${to}.`),
  digest: {
    title: (n: number) => (n === 1 ? '1 åtgärd behöver dig denna vecka' : `${n} åtgärder behöver dig denna vecka`),
    allAnswered: 'Klart för den här veckan',
    week: (week: number) => `Vecka ${week}`,
    plans: (n: number) => `${n} handlingsplaner`,
    answered: (n: number) => `${n} besvarade`,
    more: (n: number) => `Och ${n} till.`,
    comingUp: (n: number, day: string) =>
      n === 1 ? `På gång: 1 åtgärd ska vara klar ${day}.` : `På gång: ${n} åtgärder ska vara klara ${day}.`,
    again: 'Skickas igen. Vi vet inte om det förra kortet kom fram.',
    says: (title: string, first: string) => `${title}. Först: ${first}.`,
    saysDone: 'Alla åtgärder i påminnelsen är besvarade.',
    folded: (day: string) => `Ersatt av påminnelsen ${day}.`,
  },
  /** Datum som någon annan har ändrat: att veta, inte att svara på. */
  moves: {
    title: (n: number) => (n === 1 ? 'En åtgärd har fått nytt datum' : `${n} åtgärder har fått nytt datum`),
    part: 'Nytt datum sedan förra veckan',
    more: (n: number) => `Och ${n} till i planen.`,
    takenBack: 'Det nya datumet har tagits tillbaka',
  },
  eve: {
    many: (n: number) => `${n} åtgärder ska snart vara klara`,
    allAnswered: 'Allt är besvarat',
    today: (n: number) => `${n} åtgärder ska vara klara i dag`,
    tomorrow: (n: number) => `${n} åtgärder ska vara klara i morgon`,
    on: (n: number, weekday: string) => `${n} åtgärder ska vara klara på ${weekday}`,
    says: (title: string, when: string) => `${title}. ${when}.`,
  },
  details: {
    due: 'Klar senast',
    timeInPlan: 'Tid i planen',
    firstDue: 'Första datum',
    status: 'Status',
    responsible: 'Ansvarig',
    next: 'Nästa steg',
    lastComment: 'Senaste kommentar',
    sinceDay: (status: string, day: string) => `${status} sedan ${day}`,
    number: 'Nummer',
  },
  press: {
    changed: 'Läget har ändrats sedan kortet skickades. Så här ser det ut nu:',
    noLongerUndoable: 'Vill du ändra igen gör du det i planen.',
    backTo: (status: string) => `Åtgärden är åter ”${status}”.`,
    backToDate: (day: string) => `Datumet är åter ${day}.`,
    backToNoDate: 'Åtgärden är åter utan datum.',
    rejected: 'Den som äger planen svarar för åtgärden tills det är utrett vem som är ansvarig.',
    evidence: (link: string) => `Underlag: ${link}`,
    reason: (reason: string) => `Skäl: ${reason}`,
  },
  mine: {
    title: (n: number) => `Du har ${actions(n)} att arbeta med`,
    none: 'Du har inga åtgärder att arbeta med',
    noneText: 'När en åtgärd behöver dig får du en påminnelse här.',
    more: (n: number) => `Och ${n} till i planen.`,
  },
  lists: {
    late: (n: number) => (n === 1 ? '1 åtgärd är försenad' : `${n} åtgärder är försenade`),
    lateNone: 'Ingen åtgärd är försenad',
    soon: (n: number) => `${actions(n)} de närmaste 14 dagarna`,
    soonNone: 'Ingen åtgärd ska vara klar de närmaste 14 dagarna',
  },
};
