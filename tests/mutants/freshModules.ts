import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

type Body = (exports: object, require: (name: string) => unknown, module: object, file: string, folder: string) => void;
const bodies = new Map<string, Body>();

/** Compiled once, as jest does it (jest.config.js); packages outside the repository are loaded once and kept. */
function bodyOf(file: string): Body {
  const known = bodies.get(file);
  if (known) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  const body = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], {
    filename: file,
  }) as Body;
  bodies.set(file, body);
  return body;
}

/** A world in which none of our own modules has been loaded: what they remember from an earlier one is gone. */
export function freshModules(): (file: string) => unknown {
  const loaded = new Map<string, { exports: object }>();
  return function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const folder = dirname(file);
    const outside = createRequire(file);
    const require = (name: string): unknown => {
      const target = resolve(folder, name);
      return name.startsWith('.') && /\.tsx?$/.test(name) && existsSync(target) ? load(target) : outside(name);
    };
    bodyOf(file)(module.exports, require, module, file, folder);
    return module.exports;
  };
}
