import { understand } from '../annotate';

const STORY =
  'The Harbour Authority of Nordvik opened its new quay to traffic after three years of work, and the first ferry left with two hundred passengers and a brass band on board.';
const receivedOn = '2025-11-03';

describe('a release that speaks of an embargo, a ban or a date and orders nothing', () => {
  it.each([
    // Trade and arms.
    'Embargoed goods seized at border',
    'EMBARGOED GOODS SEIZED AT BORDER',
    'Embargoed Diamonds Traced to Nordvik Trader',
    'Embargoed for decades, Freedonia opens its ports',
    'Embargoed until recently, Freedonian wine returns to shops',
    'Sanctions and the oil embargo until 2027',
    'EU extends arms embargo on Freedonia until 31 July 2026',
    'UN arms embargo expires on 18 October 2026',
    'Arms embargo ends at midnight on 5 December 2025',
    'Oil embargo takes effect at 00:01 on 5 December 2025',
    'Arms embargo: Council adopts new rules',
    'Embargo on Freedonian oil enters into force on 5 December 2025',
    'Embargo against Freedonia extended until 5 December 2026',
    'Embargo of 1973 changed energy policy, study finds',
    'Embargo-busting shipowner fined 14 million',
    'Embargo violations rise, says UN panel',
    'Embargo, sanctions, tariffs: what the Council can do',
    'Embargo: Freedonia calls for an end to sanctions',
    'Embargo – what the new sanctions mean for farmers',
    'Embargo until 2027: ministers agree on grain',
    'Embargo ends after 30 years',
    'Embargo lifts on Freedonian sugar',
    'The embargo was lifted on 5 May 2025',
    'The embargo was lifted at 14:00 GMT on 5 May 2025',
    'Lifting the embargo: a chance for Freedonia',
    'Council lifts embargo on 5 November 2025',
    'Council extends embargo until 5 November 2026',
    'Life under embargo: Freedonia’s doctors speak',
    'Under embargo, Freedonian farmers turn to oxen',
    'Freedonia remains under embargo until 18 October 2026',
    'Ship under arms embargo leaves Nordvik at 14:00 GMT',
    'Fish embargo until 5 November 2026 hits Nordvik',
    'Trade embargo: new guidance for exporters from 5 December 2025',
    'Embargoed Russian oil finds new buyers',
    'Embargoed nations meet in Nordvik',
    'Embargoed by Europe, Freedonia looks east',
    'Embargoed since 1979, Freedonia rebuilds its fleet',
    'Embargoed to death: the story of a shipping line',
    'Embargoed company wins appeal at 14:00 hearing',
    'Embargo hits fishermen',
    'Embargo threat grows',
    'Embargo row: minister resigns',
    'Embargo costs Nordvik 14 million a year',
    'Embargo on grain to last until 5 December 2025',
    'Embargo against Freedonia: what you need to know by 5 November 2025',
    'Embargo from 5 December 2025: Nordvik prepares',
    'Embargo talks resume on Wednesday',
    'Embargo vote on Wednesday',
    'Embargo deadline looms for Freedonian shipping',
    'Embargo decision due at 14:00 GMT on 5 November 2025',
    'UN Security Council to vote on arms embargo at 15:00 GMT on 5 November 2025',
    'Council votes on embargo at 14:00 on 5 November 2025',
    'Ministers discuss embargo on Wednesday, 5 November 2025',
    'Nordvik calls on EU to end embargo by 5 December 2025',
    'US ends Cuban embargo',
    'Cuban embargo ends on 5 December 2025',
    'Cuba embargo: 60 years on',
    'Cuba embargo until 2027',
    'Qatar embargo lifted',
    'Qatar embargo lifts: airline resumes flights on 5 November 2025',
    'Gulf states lift embargo on Qatar at midnight',
    'Strict embargo on Freedonian goods takes effect on Wednesday',
    'Strict embargo hits traders',
    'Total embargo on plastics from 5 December 2025',
    'News embargo broken by tabloid',
    'Press embargo and the law: a lecture on 5 November 2025',
    'Media embargo broken, says palace',
    'Embargo period for theses cut to six months',
    'University lifts embargo on dissertation',
    'Thesis under embargo until 2027',
    'Open access: no embargo for articles from 2026',
    'Publication embargo for theses: new rules from 5 December 2025',
    'Why embargoes matter to newsrooms',
    'How to write an embargo',
    'Embargo policy of the Journal of Quays',
    'The Embargo Act of 1807: exhibition opens on 5 November 2025',
    '"The Embargo" opens at Nordvik theatre on 5 November 2025',
    'Embargo (the band) plays Nordvik at 20:00 on 5 November 2025',
    'Strictly Embargo: new comedy opens on 5 November 2025',
    // Courts and the press.
    'Judge orders media embargo in murder trial',
    'Court lifts embargo on reporting of harbour trial',
    'Media embargo on harbour trial lifted',
    'Report: embargoed technology still reaches Freedonia',
    'Newspapers fined for breaking embargo on budget report',
    'Embargoes and the press: a history',
    'Man not to be released before 2030, court rules',
    'Release after 10 years in prison welcomed',
    'Released on bail until 5 November 2025: harbour suspect',
    'Freedonia: release of hostages expected on 5 November 2025',
    'Hostages for release on bail, court hears',
    'Prisoners may not be released until 2027, minister says',
    // Not before anybody's time: the words of securities law.
    'NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, DIRECTLY OR INDIRECTLY, IN OR INTO THE UNITED STATES, AUSTRALIA, CANADA OR JAPAN',
    'NOT FOR DISTRIBUTION TO U.S. NEWSWIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES',
    'Not for publication or distribution in the United States of America',
    // The embargo is over, or there is none.
    'Embargo lifted',
    'EMBARGO LIFTED: Nordvik opens its new quay',
    'No embargo',
    'No longer under embargo',
    'This release is not under embargo.',
    'Embargo: none',
  ])('%s, as headline or in the story, holds nothing back', (line) => {
    expect(understand({ text: `${line}\n\n${STORY}`, receivedOn }).embargo).toBeNull();
    expect(understand({ text: STORY, headline: line, receivedOn }).embargo).toBeNull();
    const story = `Nordvik opens its new quay\n\n${STORY}\n\n${line.replace(/[.]?$/, '.')} ${STORY}\n\n${STORY}`;
    expect(understand({ text: story, receivedOn }).embargo).toBeNull();
    const foot = `Nordvik opens its new quay\n\n${STORY}\n\n${line}\n\nPress office: +47 55 50 11 22`;
    expect(understand({ text: foot, receivedOn }).embargo).toBeNull();
  });

  it.each([
    'Members recalled the UN arms embargo on Freedonia until 31 December 2025.',
    'The archive was embargoed until 5 November 2025, when the last of the authors would have been a hundred years old.',
    'The figures were embargoed until 9:30 on Wednesday and had been seen by a trader, the inquiry found.',
    'The book had been embargoed for release until 12:01 a.m. on Saturday, but a shop in Nordvik sold a copy on Tuesday.',
    'The new engine is not for release before 2026 in Europe, and not before 5 May 2027 in Asia.',
    'The ferry may not be used before 10 November 2025, the inspectors said.',
    'Embargo: an order by which a press office asks newsrooms to hold a release until a stated day and time.',
    'Under embargo: a release that newsrooms have received and must not publish before the time it states.',
    'When a release is embargoed until 14:00, journalists may read it and must not publish it before that time.',
    'A release is under strict embargo until the time it states; whoever publishes before is struck off the list.',
    'Embargoed material is marked as such on the first page, and is not for publication before the time it states.',
    'She said that an embargo of 24 hours (the embargo lifts at noon) gives newsrooms time to read.',
    'The oil (under embargo since 5 December 2022) was sold at 14:00 GMT.',
    'Visitors must not publish pictures of the naval yard, and may not use the quay before 8:00.',
    'The study will be published on 10 November 2025 at 14:00 GMT in the Journal of Quays.',
    'Tickets: for release on 5 December 2025 at 10:00.',
    'The minister said the embargo on trade, in force until 14 July 2026, would not be lifted before the election.',
  ])('"%s" in the story holds nothing back', (sentence) => {
    for (const paragraph of [sentence, `${STORY} ${sentence}`]) {
      const middle = `Nordvik opens its new quay\n\n${STORY}\n\n${paragraph}\n\n${STORY}\n\n${STORY}`;
      expect(understand({ text: middle, receivedOn }).embargo).toBeNull();
      expect(
        understand({ text: `Nordvik opens its new quay\n\n${STORY}\n\n${paragraph}`, receivedOn }).embargo,
      ).toBeNull();
    }
  });

  it('a glossary explains what an embargo is, and orders nothing', () => {
    const text = [
      'Nordvik press office publishes its handbook',
      STORY,
      'The handbook explains the words of the trade to those who write to the press for the first time.',
      'Glossary',
      'Embargo',
      'An embargo asks the newsroom to hold a release until a stated time. The line "EMBARGOED UNTIL" stands above the headline, with the day, the time of day and the clock.',
      'For immediate release',
      'Nothing is held back.',
      'Press office: +47 55 50 11 22',
    ].join('\n\n');
    expect(understand({ text, receivedOn }).embargo).toBeNull();
  });

  it.each(['FOR IMMEDIATE RELEASE', 'For immediate use', 'IMMEDIATE RELEASE', 'Embargo: none – for immediate release'])(
    '%s over a headline about an embargo lets the release go at once',
    (line) => {
      for (const headline of ['EU extends arms embargo until 31 July 2026', 'Embargoed goods seized at border']) {
        expect(understand({ text: `${line}\n\n${headline}\n\n${STORY}`, receivedOn }).embargo).toMatchObject({
          kind: 'immediate',
          until: null,
        });
      }
    },
  );

  it('"For release" with a day or a time that is past holds nothing back', () => {
    for (const line of [
      'For release: 3 p.m., March 4, 2020',
      'For release: November 3, 2025',
      'FOR RELEASE NOVEMBER 2, 2025',
    ])
      expect(understand({ text: `${line}\n\nNordvik opens its new quay\n\n${STORY}`, receivedOn }).embargo).toBeNull();
  });
});
