import { crc32, deflateRawSync } from 'node:zlib';

type Entry = readonly [name: string, bytes: Uint8Array];

/** Signatures and sizes of the three kinds of headers (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
const LOCAL = { sign: 0x04034b50, size: 30 };
const CENTRAL = { sign: 0x02014b50, size: 46 };
const END = { sign: 0x06054b50, size: 22 };
/** Made for version 2.0, names in UTF-8, deflated. */
const KIND = [20, 0x0800, 8] as const;

/**
 * A zip archive whose entries all carry the same moment, in UTC to the second the format can hold. The same entries give the
 * same bytes. For archives of less than 4 GB.
 */
export function archive(parts: readonly Entry[], at: string): Uint8Array {
  const moment = dosMoment(at);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes, { level: 6 });
    const facts = factsOf(moment, bytes, packed, path);
    const local = Buffer.alloc(LOCAL.size);
    local.writeUInt32LE(LOCAL.sign, 0);
    facts.copy(local, 4);
    locals.push(local, path, packed);
    const central = Buffer.alloc(CENTRAL.size);
    central.writeUInt32LE(CENTRAL.sign, 0);
    central.writeUInt16LE(KIND[0], 4);
    facts.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    centrals.push(central, path);
    offset += local.length + path.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.sign, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** What both headers of an entry say in the same words: kind, moment, checksum, sizes and the length of its name. */
function factsOf(moment: number, bytes: Uint8Array, packed: Uint8Array, path: Uint8Array): Buffer {
  const facts = Buffer.alloc(24);
  for (const [n, value] of KIND.entries()) facts.writeUInt16LE(value, 2 * n);
  facts.writeUInt32LE(moment, 6);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(path.length, 22);
  return facts;
}

/** The clock of MS-DOS: two seconds are its least, 1980 its first year. */
function dosMoment(at: string): number {
  const moment = new Date(at);
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
