import { readFileSync, writeFileSync } from 'node:fs';

const path = (name) => new URL(`../src/resources/${name}.ts`, import.meta.url);

export function readResource(name) {
  return readFileSync(path(name), 'utf8');
}

/** The words or names of a list that a resource writes as one string, between the quotes behind its name. */
export function listOf(name, constant, separator) {
  const text = readResource(name);
  const list = /(['`])((?:\\.|(?!\1)[^\\])*)\1/s.exec(text.slice(text.indexOf(`export const ${constant}`)))[2];
  return list.replaceAll("\\'", "'").split(separator);
}

export function writeResource(name, text) {
  writeFileSync(path(name), text);
}
