import { refuse } from '../refusal.ts';

/**
 * Text from bytes: UTF-8, UTF-16 (with or without a mark) or Windows-1252, told by the bytes alone.
 * Refuses what is no text at all.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  let control = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  });
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half * 0.6 && (zeros[0] ?? 0) < half * 0.1) return new TextDecoder('utf-16le').decode(bytes);
  if ((zeros[0] ?? 0) > half * 0.6 && (zeros[1] ?? 0) < half * 0.1) return new TextDecoder('utf-16be').decode(bytes);
  if ((zeros[0] ?? 0) + (zeros[1] ?? 0) > 0 || control > sample.length * 0.02) return refuse('unreadable');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
