import { readResource, writeResource } from './resource.mjs';

/** The items of Wikidata in the second column of the list of states, after country-coder (ISC); "-" stands in a new line. */
export function makeStateItems(features) {
  const lines = readResource('country-names').split('\n');
  const written = lines.map((line) => {
    const [, code, item, names] = /^([A-Z]{2}) (Q\d+|-) ([^`]+)/.exec(line) ?? [];
    if (!code) return line;
    const found = itemOf(features, code, names.split('|')) ?? item;
    if (found !== item) console.log(`${code} ${names}: ${item} is ${found}`);
    return line.replace(` ${item} `, ` ${found} `);
  });
  writeResource('country-names', written.join('\n'));
}

/** Where the code stands for a whole kingdom (Denmark, the Netherlands), the country of the usual name. */
function itemOf(features, code, names) {
  const state = features.find(({ iso1A2 }) => iso1A2 === code);
  const isRealm = state?.nameEn.startsWith('Kingdom of ') && !names.includes(state.nameEn);
  return (isRealm && features.find(({ nameEn }) => nameEn === names[0])?.wikidata) || state?.wikidata;
}
