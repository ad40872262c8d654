import fc from 'fast-check';
import { anyItem, anyWithdrawal } from '../any-item.fixture';
import { writeNinjs, writeWithdrawnNinjs } from '../index';
import { publishedItem, withdrawnItem } from '../published-item.fixture';
import { allOf, treeOf } from '../xml-tree.fixture';
import { faultsIn } from './ninjs-schema.fixture';

const ninjsOf = (...parts: Parameters<typeof publishedItem>) => JSON.parse(writeNinjs(publishedItem(...parts)));

describe('a release as ninjs', () => {
  const ninjs = ninjsOf();

  it('is valid', () => {
    expect(faultsIn(ninjs)).toEqual([]);
  });

  it('says which release it is, in which version, and when it came out', () => {
    expect(ninjs).toMatchObject({
      uri: 'urn:uuid:0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11',
      standard: { name: 'ninjs', version: '3.0' },
      version: '1',
      versionCreated: '2025-11-05T09:00:00.120Z',
      pubStatus: 'usable',
      urgency: 4,
      altIds: [
        { role: 'state', value: '0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11/1.1' },
        { role: 'external', value: 'NLRC-2025-12' },
      ],
      renditions: [{ name: 'web', contentType: 'text/html' }],
    });
    expect(ninjs).not.toHaveProperty('edNote');
    expect(ninjs).not.toHaveProperty('firstCreated');
  });

  it('has headline, subheadline, issuer, place and rights', () => {
    expect(ninjs).toMatchObject({
      headlines: [
        { role: 'main', value: 'Water “session” opens <today> & tomorrow' },
        { role: 'subheadline', value: 'Seven states sit down' },
      ],
      by: 'Lakes Commission',
      located: 'Aldwick',
      language: 'en',
      copyrightNotice: '© Lakes Commission 2025',
    });
    expect(ninjsOf({ release: { rights: 'Free for all' } })).toMatchObject({ usageTerms: 'Free for all' });
  });

  it('has the text twice, plain and marked up, without what has a place of its own', () => {
    const [plain, marked] = ninjs.bodies;
    expect(plain.value).toMatch(/^ALDWICK, 5 November 2025 – The session opened/);
    expect(plain.value).not.toMatch(/Seven states|ENDS/);
    expect(marked.value).toContain('<ul><li>a gauge</li><li>a boat</li></ul>');
    expect(marked.value).toContain('<p class="boilerplate">About us<br />The Commission measures lakes.</p>');
  });

  it('names its topics, people, bodies, places and events with their addresses', () => {
    expect(ninjs).toMatchObject({
      subjects: [
        {
          name: 'rivers',
          rel: 'about',
          uri: 'http://cv.iptc.org/newscodes/mediatopic/20000439',
          literal: 'medtop:20000439',
          relevance: 41,
        },
      ],
      people: [{ name: 'Ida Holm' }],
      organisations: [{ name: 'Lakes Commission', uri: 'http://www.wikidata.org/entity/Q42' }],
      places: [
        { name: 'Ireland', uri: 'http://www.wikidata.org/entity/Q27', literal: 'IE' },
        { name: 'Aldwick', uri: 'https://sws.geonames.org/2657682/' },
      ],
      events: [{ name: '12th Water Session' }],
    });
  });

  it('names who issued it, whom to ask, and who hands it on', () => {
    expect(ninjs.infoSources).toEqual([
      {
        role: 'issuer',
        name: 'Lakes Commission',
        uri: 'http://www.wikidata.org/entity/Q42',
        contactInfo: [
          { type: 'email', name: 'Ida Holm', value: 'press@lakes.example' },
          { type: 'phone', name: 'Ida Holm', value: '+44 1632 960000' },
          { type: 'text', value: 'Press desk, open at night' },
        ],
      },
      { role: 'provider', name: 'news.example', uri: 'https://news.example/' },
    ]);
  });

  it('says of a correction what was corrected, and since when there is a first version', () => {
    const corrected = ninjsOf({
      release: {
        version: 2,
        change: 'correction',
        note: 'Seven states, not six.',
        publishedAt: '2025-11-06T08:00:00Z',
      },
      firstPublishedAt: '2025-11-05T09:00:00.120Z',
    });
    expect(faultsIn(corrected)).toEqual([]);
    expect(corrected).toMatchObject({
      version: '2',
      firstCreated: '2025-11-05T09:00:00.120Z',
      versionCreated: '2025-11-06T08:00:00Z',
      edNote: 'Corrected on 6 November 2025 at 08:00 UTC: Seven states, not six.',
    });
  });

  it('of one that was taken back has the reason and nothing of the text', () => {
    const withdrawn = JSON.parse(writeWithdrawnNinjs(withdrawnItem()));
    expect(faultsIn(withdrawn)).toEqual([]);
    expect(withdrawn).toMatchObject({
      uri: 'urn:uuid:0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11',
      version: '2',
      versionCreated: '2025-11-06T10:30:00Z',
      pubStatus: 'canceled',
      edNote: 'Withdrawn on 6 November 2025 at 10:30 UTC: Sent in error <again>.',
    });
    expect(Object.keys(withdrawn)).not.toEqual(expect.arrayContaining(['bodies']));
  });

  it('is valid whatever the texts hold, and its marked-up text holds no other marks than ours', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const any = JSON.parse(writeNinjs(item));
        const body = treeOf(`<body>${any.bodies[1].value}</body>`);
        const names = new Set(allOf(body).map(({ name }) => name));
        return faultsIn(any).length === 0 && [...names].every((name) => /^(body|p|ul|li|br)$/.test(name));
      }),
    );
    fc.assert(fc.property(anyWithdrawal, (item) => faultsIn(JSON.parse(writeWithdrawnNinjs(item))).length === 0));
  });
});
