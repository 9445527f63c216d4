process.env.TZ = 'UTC';
const { start } = await import('./start.ts');
await start(process.env);
