// Before anything can read a date: the program thinks in UTC.
process.env.TZ = 'UTC';
const { start } = await import('./start.ts');
await start(process.env);

export {};
