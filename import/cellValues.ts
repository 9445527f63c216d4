import { matchRole } from '../domain/roles/index.ts';
import { isBareTime } from './text/tokens.ts';

const STATUS =
  /^(?:(?:ej|inte|delvis|nästan) )?(?:påbörja[dt]e?|startad|startat|klara?|klart|pågår|pågående|avsluta[dt]|utgår|utgått|pausa[dt]|vilande|försena[dt]|genomför[dt]|grön|gul|röd)[.!]?$/iu;

/** Whether a cell is a time, a role or a status and nothing else: such stand below headings and are none. */
export const isValue = (cell: string): boolean => {
  const text = cell.trim();
  if (text === '' || text.length > 60) return false;
  return STATUS.test(text) || isBareTime(text) || isRole(text);
};

const isRole = (text: string): boolean => {
  const words = text.split(/[\s/,]+/).filter(Boolean);
  const match = matchRole(words);
  return match !== null && match.length === words.length;
};
