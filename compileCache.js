// Loaded before the program (`--import`), and in JavaScript: so even its first file comes from the cache, and Node need
// not load what strips types away (13 MB and a tenth of a second). Kept among the temporary files.
import { enableCompileCache } from 'node:module';

enableCompileCache();
