import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What Microsoft's own client and emulator sent, where it is at hand: `SHARED_DIR`, or `../shared` beside the project. */
const folder = join(process.env.SHARED_DIR ?? resolve('..', 'shared'), 'activities');

export interface ConnectorRecording {
  readonly file: string;
  readonly method: string;
  readonly path: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly response?: object;
}

export const hasRecordings = existsSync(folder);

export const connectorRecordings = (): readonly ConnectorRecording[] =>
  readdirSync(join(folder, 'connector')).map((file) => ({
    file,
    ...(JSON.parse(readFileSync(join(folder, 'connector', file), 'utf8')) as Omit<ConnectorRecording, 'file'>),
  }));

export const recordedActivity = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Readonly<Record<string, unknown>>;

/** `describe`, or a loud skip that says how to get the recordings. */
export function describeRecorded(name: string, body: () => void): void {
  if (hasRecordings) {
    describe(name, body);
    return;
  }
  console.warn(`SKIPPED: ${name}. Set SHARED_DIR to the folder that holds activities/ to run it.`);
  describe.skip(name, () => test('needs the recordings', () => {}));
}
