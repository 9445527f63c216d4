import { enableCompileCache } from 'node:module';

// What has been compiled once is kept among the temporary files: the second start answers much sooner than the first.
enableCompileCache();
process.env.TZ = 'UTC';
const { start } = await import('./start.ts');
await start(process.env);
