/**
 * Loaded into a server before its own code (`--import`): tells, when asked, what the process has cost so far. The
 * server itself knows nothing of being measured. JavaScript, so that Node needs not strip types for its sake.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system, rssBytes: process.memoryUsage.rss() });
});
