/** As src/entities/fold-name.ts folds the names of a text. */
export function foldName(name) {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/^st\.? /, 'saint ');
}
