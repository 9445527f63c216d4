import type { DatabaseSync } from 'node:sqlite';

/** Takes one statement that writes; resolves with what it came to when that is on the disk. */
export interface Writes {
  write<T>(statement: () => T): Promise<T>;
  /** Writes at once whatever waits. */
  flush(): void;
}

interface Waiting {
  /** Runs the statement. Returns how to tell its caller, once it is on the disk. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Waiting for the disk is most of what a write costs, and one wait serves all who write at the same moment: what came in
 * during one turn of the event loop is committed together, and nobody is told before it is. Each write stands or falls by
 * itself all the same: when one fails, all are taken back and run again one by one.
 */
export function groupedWrites(db: DatabaseSync): Writes {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length > 1) together(group);
    else group.forEach(alone);
  }

  function together(group: readonly Waiting[]): void {
    let done: (() => void)[];
    try {
      db.exec('begin immediate');
      done = group.map(({ run }) => run());
    } catch {
      // Some errors, a full disk among them, end the transaction by themselves.
      if (db.isOpen && db.isTransaction) db.exec('rollback');
      group.forEach(alone);
      return;
    }
    try {
      db.exec('commit');
    } catch (error) {
      // Whether it is on the disk is not known: to run it again could mistake one's own record for another's.
      if (db.isOpen && db.isTransaction) db.exec('rollback');
      for (const { fail } of group) fail(error);
      return;
    }
    for (const tell of done) tell();
  }

  function alone({ run, fail }: Waiting): void {
    try {
      run()();
    } catch (error) {
      fail(error);
    }
  }

  return {
    write: (statement) =>
      new Promise((resolve, reject) => {
        const run = () => {
          const result = statement();
          return () => resolve(result);
        };
        if (waiting.push({ run, fail: reject }) === 1) setImmediate(flush);
      }),
    flush,
  };
}
