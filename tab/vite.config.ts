import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What a phone on the move fetches before it sees the plan, in bytes of gzipped JavaScript. */
const BUDGET = 200_000;
const OUT = join(import.meta.dirname, '..', 'dist', 'tab');

/** Fails the build when the first route weighs more than the budget: the entry, and whatever it imports at once. */
const budget: Plugin = {
  name: 'budget',
  writeBundle(_options, bundle) {
    const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
    const files = new Set<string>();
    const follow = (name: string) => {
      const file = bundle[name];
      if (files.has(name) || file?.type !== 'chunk') return;
      files.add(name);
      for (const one of file.imports) follow(one);
    };
    if (entry) follow(entry.fileName);
    // Fetched at once as well: the texts of one language, and what they bring.
    for (const file of Object.keys(bundle)) if (/^assets\/texts\.sv-/.test(file)) follow(file);
    const size = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(OUT, name))).length, 0);
    const told = `The first route is ${(size / 1000).toFixed(1)} kB of gzipped JavaScript; ${BUDGET / 1000} kB is allowed.`;
    if (size === 0 || size > BUDGET) this.error(told);
    this.info(told);
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), budget],
  build: { outDir: OUT, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
