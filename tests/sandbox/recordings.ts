import { sharedFiles, sharedJson } from '../support/shared.ts';

/** What Microsoft's own client and emulator sent; see the README beside the recordings. */
export const RECORDINGS = 'activities';

export interface ConnectorRecording {
  readonly file: string;
  readonly method: string;
  readonly path: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly response?: object;
}

export const connectorRecordings = (): readonly ConnectorRecording[] =>
  sharedFiles(`${RECORDINGS}/connector`).map((file) => ({
    file,
    ...(sharedJson(RECORDINGS, 'connector', file) as Omit<ConnectorRecording, 'file'>),
  }));

export const recordedActivity = (name: string): Readonly<Record<string, unknown>> =>
  sharedJson(RECORDINGS, `${name}.json`) as Readonly<Record<string, unknown>>;
