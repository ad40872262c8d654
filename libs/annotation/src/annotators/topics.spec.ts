import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../annotate';
import type { Annotation } from '../annotator';

const SEED_FOLDER = join(__dirname, '../../../../../shared/seed');
const seedFile = existsSync(SEED_FOLDER) ? readdirSync(SEED_FOLDER).find((name) => name.endsWith('.txt')) : undefined;

const recordOf = (text: string): Annotation => annotate({ text, receivedOn: '2026-02-01' });
const labelsOf = (text: string): string[] => recordOf(text).topics.map(({ label }) => label);

/** Own sentences on each of the seventeen fields. */
const STORIES: readonly (readonly [string, string])[] = [
  [
    'medtop:01000000',
    'Gallery shows forgotten painter\n\nThe town gallery opens an exhibition of sixty paintings by Ida Holm on Friday. The artist died in 1951. Visitors may talk to the curator every Sunday.',
  ],
  [
    'medtop:02000000',
    'Brothers jailed for burglary\n\nTwo brothers who stole jewellery from nine houses were sentenced to four years in prison at Leeds Crown Court on Monday. Police found the loot in a garage.',
  ],
  [
    'medtop:03000000',
    'Flood cuts off two villages\n\nA flood has cut off two villages on the upper Tarn. Fire crews brought ninety people to safety by boat. Rescue teams are searching the valley for a missing couple.',
  ],
  [
    'medtop:04000000',
    'Bakery chain reports higher profit\n\nThe bakery chain Kornfeld reported net profit of 4.1 million euros for the second quarter. Revenue rose by 7 per cent. The board proposes a dividend of 30 cents a share.',
  ],
  [
    'medtop:05000000',
    'Village school gets new library\n\nPupils of the primary school in Mell will read in a library of their own from May. Teachers and parents painted the room. The ministry of education paid for 900 books.',
  ],
  [
    'medtop:06000000',
    'Wetland to become nature reserve\n\nThe marsh at Holme will become a nature reserve in June. Conservation groups counted ninety species of birds there. The ministry of the environment calls it a gain for biodiversity.',
  ],
  [
    'medtop:07000000',
    'Hospital opens ward for stroke patients\n\nThe university hospital has opened a ward for patients after a stroke. Twelve nurses and four doctors work there. Treatment begins within the hour.',
  ],
  [
    'medtop:08000000',
    'Postman turns 100\n\nThe oldest postman of the county has celebrated his 100th birthday with an award for his good deeds. He was honoured with a medal at a ceremony in the town hall.',
  ],
  [
    'medtop:09000000',
    'Cleaners go on strike\n\nCleaners at the airport of Norr go on strike on Thursday. Their union rejected an offer of 2 per cent. It wants higher wages and a collective agreement for all employees.',
  ],
  [
    'medtop:10000000',
    'Island of Sarn hopes for tourists\n\nThe tourist board of Sarn hopes for more visitors this summer. Holidaymakers find new hiking trails, a campground and a theme park for children.',
  ],
  [
    'medtop:11000000',
    'Ministers meet in Oslo\n\nThe foreign ministers of the five Nordic states met in Oslo on Tuesday. They adopted a joint statement on bilateral cooperation and the work of the United Nations.',
  ],
  [
    'medtop:12000000',
    'Bishop blesses new church\n\nThe bishop blessed the new church of Saint Anne on Sunday. Some 400 worshippers came to Mass. The parish had prayed in a tent for two years.',
  ],
  [
    'medtop:13000000',
    'Physicists cool a cloud of atoms\n\nPhysicists at the research institute in Arn have cooled a cloud of atoms with a laser. The study, published in the journal Cold Matter, may help quantum computing.',
  ],
  [
    'medtop:14000000',
    'Charity houses homeless families\n\nThe charity Open Door has found flats for thirty homeless families. Social workers help the parents, who live in poverty, and mind the children.',
  ],
  [
    'medtop:15000000',
    'Rovers win cup final\n\nRovers beat Albion 2-1 in the cup final on Saturday. The striker scored twice before half time. The coach praised his goalkeeper.',
  ],
  [
    'medtop:16000000',
    'Ceasefire holds in the delta\n\nThe ceasefire between the rebels and the government holds for the third day. Both sides stopped the shelling and agreed to peace talks. The civil war has lasted nine years.',
  ],
  [
    'medtop:17000000',
    'Snow expected in the hills\n\nHeavy snow is expected in the hills tonight, the weather service says. Temperatures will fall to minus nine. A weather warning is in force until noon.',
  ],
];

describe('the topics of a release', () => {
  it.each(STORIES)('lie first under %s', (field, text) => {
    const [best] = recordOf(text).topics;
    expect(best?.path[0] ?? best?.code).toBe(field);
  });

  it('come with the codes above them, the best first, and with places in the text', () => {
    const record = recordOf(STORIES[10]?.[1] ?? '');
    const relations = record.topics.find(({ code }) => code === 'medtop:20000639');
    expect(relations).toMatchObject({ label: 'diplomacy', path: ['medtop:11000000', 'medtop:20000638'] });
    const surfaces = relations?.evidence.map(([begin, end]) => record.canonical.text.slice(begin, end));
    expect(surfaces).toEqual(expect.arrayContaining(['foreign ministers', 'joint statement']));
    const scores = record.topics.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('are one to five, and nothing is said without words for it', () => {
    for (const [, text] of STORIES) {
      const { topics } = recordOf(text);
      expect(topics.length).toBeGreaterThan(0);
      expect(topics.length).toBeLessThanOrEqual(5);
      for (const { evidence } of topics) expect(evidence.length).toBeLessThanOrEqual(5);
    }
    const plain = recordOf(
      'A note\n\nThe blue thing stood on the other thing, and nobody knew why it had been put there at all.',
    );
    expect(plain.topics).toEqual([]);
    expect(plain.warnings).toContainEqual({ code: 'TOPICS_UNKNOWN', path: '/topics' });
  });

  it('do not name a broader topic that stands on the same words', () => {
    const labels = labelsOf(
      'Wolves seen near Arn\n\nA pack of wolves was seen near Arn on Monday. The wolves crossed a road.',
    );
    expect(labels).toContain('animal');
    expect(labels).not.toContain('nature');
  });

  it('are the same in British and in American spelling', () => {
    const british =
      'Labour market\n\nThe defence ministry organises a programme for the labour market. Unions welcome the labour programme.';
    const american =
      'Labor market\n\nThe defense ministry organizes a program for the labor market. Unions welcome the labor program.';
    expect(labelsOf(british)).toEqual(labelsOf(american));
  });

  it('are not taken from words that mean something else in their place', () => {
    const text =
      'Board rules on conflicts\n\nThe board wrote rules on conflict of interest for its staff. A conflict of interest must be told at once.';
    expect(labelsOf(text)).not.toContain('armed conflict');
  });

  it('are not read out of small words in a headline of capitals', () => {
    const text =
      'WHO PAYS FOR THE NEW BRIDGE AT ARN\n\nThe town and the county disagree on who pays for the bridge. A road leads to it on both sides.';
    expect(labelsOf(text)).not.toContain('health organisation');
  });

  it('of another language are not guessed', () => {
    const record = annotate({
      text: 'Krankenhaus eröffnet neue Station\n\nDas Krankenhaus hat am Montag eine neue Station für Kinder eröffnet. Zwölf Pflegekräfte arbeiten dort in drei Schichten.',
      receivedOn: '2026-02-01',
    });
    expect(record.topics).toEqual([]);
    expect(record.warnings).toContainEqual({ code: 'TOPICS_NOT_TRIED', path: '/topics' });
  });

  it('are the same whatever was read before', () => {
    const text = STORIES[0]?.[1] ?? '';
    const first = JSON.stringify(recordOf(text).topics);
    for (const [, other] of STORIES) recordOf(other);
    expect(JSON.stringify(recordOf(text).topics)).toBe(first);
  });

  (seedFile === undefined ? it.skip : it)('of the seed release are those its readers named', () => {
    const labels = labelsOf(readFileSync(join(SEED_FOLDER, seedFile ?? ''), 'utf8'));
    expect(labels).toEqual(
      expect.arrayContaining([
        'international relations',
        'international organisation',
        'summit meetings',
        'national security',
      ]),
    );
  });
});
