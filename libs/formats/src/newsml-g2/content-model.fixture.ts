import type { XmlElement } from '../xml-tree.fixture';

// What NewsML-G2 2.30 (power) allows in the elements that we write: our own statement, made after reading IPTC's
// schemas (iptc/newsml-g2, releases/2.30, NewsItem and Framework). A child is named with how often it may come; those
// in one group may be mixed.

type Group = Record<string, '1' | '?' | '*'>;

const CONCEPT: Group[] = [
  { name: '*', note: '*' },
  { sameAs: '*', broader: '*' },
];

const CHILDREN: Record<string, Group[]> = {
  newsItem: [{ catalog: '*' }, { rightsInfo: '*' }, { itemMeta: '1' }, { contentMeta: '?' }, { contentSet: '?' }],
  catalog: [{ scheme: '*' }],
  rightsInfo: [{ copyrightNotice: '*', usageTerms: '*' }],
  itemMeta: [
    ...[{ itemClass: '1' }, { provider: '1' }, { versionCreated: '1' }, { firstCreated: '?' }, { pubStatus: '?' }],
    ...[{ generator: '*' }, { title: '*' }, { edNote: '*' }, { signal: '*' }, { altRep: '*' }, { link: '*' }],
  ] as Group[],
  contentMeta: [
    { urgency: '?' },
    { contentCreated: '?' },
    { located: '*', infoSource: '*', altId: '*' },
    { language: '*', keyword: '*', subject: '*', headline: '*', dateline: '*', by: '*' },
  ],
  provider: CONCEPT,
  located: CONCEPT,
  subject: CONCEPT,
  infoSource: [...CONCEPT, { organisationDetails: '?' }],
  organisationDetails: [{ contactInfo: '*' }],
  contactInfo: [{ email: '*', phone: '*', note: '*' }],
  contentSet: [{ inlineXML: '*' }],
};

const QCODE = /^[^\s:]+:\S+$/;
const URI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const LANGUAGE = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;
const PERCENT = /^(\d{1,2}|100)$/;

const ATTRIBUTES: Record<string, Record<string, RegExp>> = {
  newsItem: {
    xmlns: /^http:\/\/iptc\.org\/std\/nar\/2006-10-01\/$/,
    guid: URI,
    version: /^[1-9]\d*$/,
    standard: /^NewsML-G2$/,
    standardversion: /^\d+\.\d+$/,
    conformance: /^power$/,
    'xml:lang': LANGUAGE,
  },
  scheme: { alias: /^[a-z][a-z0-9-]*$/, uri: URI },
  itemClass: { qcode: QCODE },
  provider: { uri: URI },
  pubStatus: { qcode: /^stat:(usable|canceled)$/ },
  generator: { 'xml:lang': LANGUAGE },
  edNote: { 'xml:lang': LANGUAGE },
  signal: { qcode: /^sig:(correction|update)$/ },
  altRep: { contenttype: /^text\/html$/ },
  link: { rel: QCODE, residref: URI, version: /^[1-9]\d*$/ },
  located: { type: QCODE },
  infoSource: { uri: URI },
  language: { tag: LANGUAGE },
  subject: { type: QCODE, qcode: QCODE, uri: URI, relevance: PERCENT, confidence: PERCENT },
  sameAs: { qcode: QCODE },
  broader: { qcode: QCODE },
  headline: { rank: /^\d+$/ },
  inlineXML: { contenttype: /^application\/xhtml\+xml$/ },
};

// The types of texts: most may be anything.
const TEXTS: Record<string, RegExp> = {
  versionCreated: INSTANT,
  firstCreated: INSTANT,
  urgency: /^[1-9]$/,
  contentCreated: /^\d{4}(-\d\d(-\d\d)?)?$/,
  keyword: /^[\S ]+$/,
  name: /^[\S ]+$/,
  altRep: URI,
};

/** Where an item breaks the rules above, in words; empty when it keeps them. XHTML inside is not looked at. */
export function breachesIn(element: XmlElement): string[] {
  const inside = element.name === 'inlineXML' ? [] : element.children;
  return [
    ...childBreaches(
      element.name,
      inside.map(({ name }) => name),
    ),
    ...Object.entries(element.attributes)
      .filter(([name, value]) => !ATTRIBUTES[element.name]?.[name]?.test(value))
      .map(([name, value]) => `${element.name}/@${name} is ${value}`),
    ...(TEXTS[element.name]?.test(element.text) === false ? [`${element.name} is ${element.text}`] : []),
    ...inside.flatMap(breachesIn),
  ];
}

function childBreaches(parent: string, names: string[]): string[] {
  const groups = CHILDREN[parent] ?? [];
  const places = names.map((name) => groups.findIndex((group) => name in group));
  const countOf = (name: string) => names.filter((other) => other === name).length;
  return [
    ...names.filter((_, n) => places[n] === -1).map((name) => `${parent} has a ${name}`),
    ...names
      .filter((_, n) => n > 0 && places[n]! < places[n - 1]!)
      .map((name) => `${name} comes too late in ${parent}`),
    ...groups
      .flatMap((group) => Object.entries(group))
      .filter(([name, often]) => often !== '*' && (countOf(name) > 1 || (often === '1' && countOf(name) === 0)))
      .map(([name]) => `${parent} has ${countOf(name)} of ${name}`),
  ];
}
