import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { ICONS } from '../../manifest/icons.ts';
import { teamsManifest } from '../../manifest/manifest.ts';
import { EXAMPLE, readParameters } from '../../manifest/parameters.ts';
import { readPng } from '../../manifest/png.ts';
import { breaches } from '../../manifest/rules.ts';

const FOLDER = join(__dirname, '..', '..', 'manifest', 'icons');
const icons = new Map(Object.values(ICONS).map(({ file }) => [file, new Uint8Array(readFileSync(join(FOLDER, file)))]));

function manifest() {
  const read = readParameters(EXAMPLE, '1.0.0');
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return teamsManifest(read.parameters);
}

describe("the rules of Teams' store", () => {
  it('are kept by the manifest and its icons', () => {
    expect(breaches(manifest(), icons)).toEqual([]);
  });

  it.each([
    [
      'a command offered twice',
      (m: Given) => void (m.bots![0]!.commandLists![0]!.commands[1] = m.bots![0]!.commandLists![0]!.commands[0]!),
      'twice',
    ],
    ['a place without help', (m: Given) => void m.bots![0]!.commandLists![1]!.commands.pop(), 'no help'],
    ['a place without commands', (m: Given) => void m.bots![0]!.commandLists!.pop(), 'nothing is offered in team'],
    [
      'a tab on another host',
      (m: Given) => void (m.staticTabs![0]!.contentUrl = 'https://other.example/'),
      'validDomains does not name',
    ],
    ['a domain for everybody', (m: Given) => m.validDomains!.push('*.example'), 'not the name of one host'],
    [
      'a sign-in at another address',
      (m: Given) => void (m.webApplicationInfo!.resource = 'api://planbot.example/x'),
      'does not end',
    ],
    ['another id than the bot has', (m: Given) => void (m.id = '00000000-0000-4000-8000-000000000009'), 'share one id'],
    [
      'a description that repeats itself',
      (m: Given) => void (m.description.full = `${m.description.short} Och mer.`),
      'repeating',
    ],
  ])('are broken by %s', (_, spoil, fault) => {
    const spoilt = structuredClone(manifest());
    spoil(spoilt);
    expect(breaches(spoilt, icons).join('\n')).toContain(fault);
  });

  it('are broken by icons of the wrong size, colour or ground, and by one that is missing', () => {
    const white = [255, 255, 255, 255];
    const spoilt = new Map([
      ['color.png', pngOf(32, () => [0, 0, 0, 0])],
      ['outline.png', pngOf(32, (n) => (n % 2 ? white : [255, 0, 0, 128]))],
    ]);
    expect(breaches(manifest(), spoilt)).toEqual([
      'icons: color.png is not 192 × 192',
      'icons: color.png has holes',
      'icons: outline.png is not white on a transparent ground',
      'icons: color32.png is missing',
    ]);
  });
});

describe('reading a PNG', () => {
  it('finds the pixels that were written', () => {
    const picture = readPng(pngOf(2, (n) => [n, 2 * n, 3 * n, 200]));
    expect([...picture.pixels]).toEqual([0, 0, 0, 200, 1, 2, 3, 200, 2, 4, 6, 200, 3, 6, 9, 200]);
  });

  it('refuses what is no PNG', () => {
    expect(() => readPng(new TextEncoder().encode('GIF89a'))).toThrow('Not a PNG');
  });
});

type Given = ReturnType<typeof manifest>;

/** A square PNG whose n-th pixel is what `pixel` says; checksums are left empty, since nobody reads them here. */
function pngOf(size: number, pixel: (n: number) => number[]): Uint8Array {
  const rows = Array.from({ length: size }, (_row, y) => [
    0,
    ...Array.from({ length: size }, (_column, x) => pixel(y * size + x)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);
  const part = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', Buffer.alloc(0)),
  ]);
}
