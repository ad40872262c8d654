import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { eld } from 'eld';
import { ngramTable } from './eld-ngrams';

type LanguageDetector = Pick<typeof eld, 'detect'>;

/**
 * eld ships as ECMAScript modules only: Node 20 warns on stderr when CommonJS requires one, jest refuses, and a dynamic
 * import would make reading a release asynchronous. Its files use three plain forms of import and export, so we link
 * them here. The version is pinned; a file in another form fails at start, with its name.
 */
const ENTRY = 'src/entries/static.extrasmall.js';
const NGRAMS = 'src/ngrams/extrasmall.js';

type ModuleExports = Record<string, unknown>;

const root = packageRoot();
const ngramsFile = join(root, NGRAMS);
const ngrams = readFileSync(ngramsFile, 'utf8');
export const DETECTOR: LanguageDetector = linked(
  join(root, ENTRY),
  new Map([[ngramsFile, { ngramsData: ngramTable(ngrams) }]]),
).eld as LanguageDetector;
/** Identifies what the detector knows: another table of n-grams may see another language. */
export const DETECTOR_HASH = createHash('sha256').update(ngrams).digest('hex');

function packageRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', 'eld');
    if (existsSync(join(candidate, ENTRY))) return candidate;
    if (folder === dirname(folder)) throw new Error('The package eld is not installed; run npm install.');
  }
}

function linked(file: string, loaded: Map<string, ModuleExports>): ModuleExports {
  const known = loaded.get(file);
  if (known) return known;
  const exports: ModuleExports = {};
  loaded.set(file, exports);
  const run = compileFunction(asCommonJs(readFileSync(file, 'utf8'), file), ['require', 'exports'], { filename: file });
  run((path: string) => linked(join(dirname(file), path), loaded), exports);
  return exports;
}

function asCommonJs(source: string, file: string): string {
  const names: string[] = [];
  const body = source
    .replace(/^\ufeff/, '')
    .replace(/^import (\{[^}\n]+\}) from ('[^'\n]+');?$/gm, 'const $1 = require($2);')
    .replace(/^export (const|class|function) (\w+)/gm, (_, form: string, name: string) => {
      names.push(name);
      return `${form} ${name}`;
    })
    .replace(/^export \{ (\w+) \};?$/gm, (_, name: string) => {
      names.push(name);
      return '';
    })
    .replace(/^export default \w+;?$/gm, '');
  if (/^(import|export)\b/m.test(body)) throw new Error(`eld has changed the form of ${file}; see eld-module.ts.`);
  return `'use strict';\n${body}\n${names.map((name) => `exports.${name} = ${name};`).join('\n')}`;
}
