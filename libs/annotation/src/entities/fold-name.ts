/** A name as the tables of ids have it: small letters without accents, one space between words, "St." written out. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/^st\.? /, 'saint ');
}
