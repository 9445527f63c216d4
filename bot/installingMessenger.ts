import type { PersonId } from '../domain/people.ts';
import type { Messenger, Opened } from '../domain/ports.ts';
import type { Installed } from './graphInstaller.ts';

/** Teams knows of an app that has just been installed within a minute. */
const SOON = { kind: 'notSent', reason: 'justInstalled', retryAfterSeconds: 60 } as const;

/**
 * Where somebody cannot be written to because they lack the app, gives it to them and asks again. Whoever has taken the
 * app away is not among them: they are never asked about here (scheduler/reach.ts).
 */
export function installingMessenger(
  messenger: Messenger,
  install: (person: PersonId) => Promise<Installed>,
): Messenger {
  const { open } = messenger;
  if (!open) return messenger;
  const opening = async (person: PersonId, serviceUrl: string): Promise<Opened> => {
    const first = await open(person, serviceUrl);
    if (!isNotInstalled(first)) return first;
    const installed = await install(person);
    if (installed === 'refused') return first;
    const second = await open(person, serviceUrl);
    // Only what was just done can still be on its way; else it would be asked for again every minute.
    return installed === 'installed' && isNotInstalled(second) ? SOON : second;
  };
  return { ...messenger, open: opening };
}

const isNotInstalled = (opened: Opened): boolean => opened.kind === 'undeliverable' && opened.reason === 'notInstalled';
