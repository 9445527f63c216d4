import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A source of this room that is started for itself: beside whichever entry file was started, or below the folder it was started from. */
export function besideUs(file: string): string {
  const entry = dirname(process.argv[1] ?? '.');
  const places = [join(entry, file), join(entry, 'import', file), join(process.cwd(), 'import', file)];
  return places.find((place) => existsSync(place)) ?? join(process.cwd(), 'import', file);
}
