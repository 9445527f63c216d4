/** What a plan may be at most. A larger file is refused with the limit it passed, before or while it is read. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Inflated bytes of all parts of an archive that are read. */
  inflatedBytes: 40 * 1024 * 1024,
  archiveEntries: 2_000,
  xmlDepth: 256,
  paragraphs: 60_000,
  rows: 5_000,
  columns: 50,
  pages: 500,
  textCharacters: 2_000_000,
  milliseconds: 5_000,
  megabytes: 300,
} as const;
