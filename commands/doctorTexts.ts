import { en } from './doctorTexts.en.ts';
import { sv } from './doctorTexts.sv.ts';

/** What was found, what it means, and what to do; with `%` where the finding says about what. */
export interface Words {
  readonly what: string;
  readonly means?: string;
  readonly remedy?: string;
}
export type Texts = Readonly<Record<string, Words>>;

export const DOCTOR_TEXTS = { sv, en };

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
