import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row, 0 to 255. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads the pixels of a PNG with 8 bits a channel, with or without opacity, not interlaced: what browsers write
 * (www.w3.org/TR/png). Throws when it is anything else.
 */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('Not a PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, type = 0, , , interlace] = file.subarray(24, 29);
  const channels = CHANNELS[type];
  if (depth !== 8 || channels === undefined || interlace !== 0)
    throw new Error('A PNG of another kind than browsers write');
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
  }
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let n = 0; n < width * height; n += 1) pixels.set(rows.subarray(n * channels, (n + 1) * channels), n * 4);
  return { width, height, pixels };
}

/** What a byte was foretold to be, from its neighbours to the left, above and in the corner between; by filter type. */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Each row is written as its difference from what was foretold. */
function unfiltered(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = FILTERS[raw[row * (stride + 1)] ?? 0];
    for (let n = 0; n < stride; n += 1) {
      const at = row * stride + n;
      const left = n < channels ? 0 : (out[at - channels] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || n < channels ? 0 : (out[at - stride - channels] ?? 0);
      const guess = filter === undefined ? 0 : filter(left, above, corner);
      out[at] = (raw[row * (stride + 1) + 1 + n] ?? 0) + guess;
    }
  }
  return out;
}

/** Of the three neighbours the one nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
