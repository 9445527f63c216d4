import { Inflate } from 'fflate';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusal.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** An archive whose directory has been checked. Nothing is inflated before it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The inflated bytes of a part, or undefined when there is no such part. */
  readonly read: (name: string) => Uint8Array | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * Opens a zip archive by its central directory (APPNOTE.TXT 4.3): refuses encrypted, oversized and dishonest ones
 * before inflating anything. What a part inflates to is counted while it inflates, so the directory need not be true.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let at = directoryStart(view);
  let inflated = 0;
  let total = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const entry = readEntry(view, bytes, at);
    if (entries.has(entry.name)) refuse('unsafe', 'samma delfil två gånger');
    entries.set(entry.name, entry);
    total += entry.size;
    if (entries.size > LIMITS.archiveEntries) refuse('tooLarge', `fler än ${LIMITS.archiveEntries} delfiler`);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.size === 0) refuse('damaged', 'arkivet saknar innehåll');
  if (total > LIMITS.inflatedBytes * 2) refuse('tooLarge', `${Math.round(total / 1048576)} MB uppackad`);
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (inflated + entry.size > LIMITS.inflatedBytes)
      refuse('tooLarge', `${Math.round((inflated + entry.size) / 1048576)} MB uppackad`);
    const part = inflate(view, bytes, entry, LIMITS.inflatedBytes - inflated);
    inflated += part.length;
    return part;
  };
  return { names: [...entries.keys()], read };
}

function directoryStart(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return refuse('damaged', 'arkivets register saknas');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const unixMode = view.getUint32(at + 38, true) >>> 16;
  if (flags & 1) refuse('locked');
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) refuse('unsafe', 'delfil med sökväg utanför arkivet');
  if ((unixMode & 0xf000) === 0xa000) refuse('unsafe', 'länk i arkivet');
  return {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.offset + 30 > view.byteLength) refuse('damaged', 'delfil utanför arkivet');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) refuse('damaged', 'okänd packning');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) refuse('tooLarge', `mer än ${Math.round(most / 1048576)} MB uppackad`);
    chunks.push(chunk);
  });
  const step = 64 * 1024;
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
