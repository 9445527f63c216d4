/**
 * Loaded into a server before its own code (`--import`): tells, when asked, what the process has cost so far. The
 * server itself knows nothing of being measured.
 */
export interface Cost {
  /** Processor time in microseconds, of the program and of the system on its behalf. */
  readonly cpu: number;
  readonly rssBytes: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const cost: Cost = { cpu: user + system, rssBytes: process.memoryUsage.rss() };
  process.send?.(cost);
});
