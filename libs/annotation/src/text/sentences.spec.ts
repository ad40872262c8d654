import { sentencesOf } from './sentences';
import { wordsOf } from './words';

/** The sentences of one paragraph. */
function sentences(text: string, language = 'en'): string[] {
  const blocks = [{ kind: 'paragraph' as const, begin: 0, end: text.length }];
  return sentencesOf(text, blocks, wordsOf(text, language), language).map(({ begin, end }) => text.slice(begin, end));
}

/** A text whose sentences are parted by " | " comes apart there and nowhere else. */
function comesApart(marked: string, language = 'en'): void {
  const expected = marked.split(' | ');
  expect(sentences(expected.join(' '), language)).toEqual(expected);
}

describe('a sentence in English', () => {
  it.each([
    ['The ferry left at noon. | It came back at night.'],
    ['Will the ferry run? | Nobody knows. | Wait and see!'],
    ['Mr. Berg met Ms. Dahl and Dr. Lie. | They agreed.'],
    ['The minister received Gen. Ola Vik, Lt. Col. Nils Moe and Capt. Eva Strand. | All three are retired.'],
    ['Sen. Holm and Rep. Lund voted against. | Gov. Sand did not vote.'],
    ['J. K. Moen and A.B. Solberg wrote the report. | N. Ruud edited it.'],
    ['CIS envoy D.Trefimov addressed the meeting. | He left on Friday.'],
    ['The Deputy Secretary-General opened the thirteenth session. | Delegates applauded.'],
    ['See No. 5 of the bulletin. | Nos. 6 and 7 follow.'],
    ['Was the quay closed? | No. | The quay stayed open.'],
    ['Under Art. 12 and Sec. 4 the port may close. | Fig. 3 shows how.'],
    ['It is based on pp. 14–16 and vol. 2 of the study. | Read them.'],
    ['The doors open at 9 a.m. | Talks begin at 2 p.m. EST on the quay.'],
    ['The call starts at 10 a.m. Eastern time. | Questions follow at 11 a.m. Monday.'],
    ['The office closes at 4 p.m. | Visitors must leave.'],
    ['Nordvik Inc. Chief Executive Ida Berg resigned. | Her deputy takes over.'],
    ['She joined Nordvik Inc. | The firm has 40 staff.'],
    ['He sold Berg & Sons Ltd. | In 2020 he bought it back.'],
    ['The U.S. Department of Tides and the U.K. Ministry of Ports signed. | Both sides cheered.'],
    ['The convoy came from the U.S. | It reached the port at dawn.'],
    ['The U.S.-led mission ends in May. | Ships return in June.'],
    ['She holds a Ph.D. from Bergen. | Her brother has an M.D. and a Ph.D. | He teaches.'],
    ['John Berg Jr. and Karl Dahl Sr. founded it. | They are cousins.'],
    ['The firm moved to Washington, D.C. | It kept its Oslo office.'],
    ['The firm, in Portland, Ore., makes ropes. | It exports them.'],
    ['On Nov. 5 and Dec. 12 the port is closed. | Plan ahead.'],
    ['The plan was approved in Sept. | Work began in Oct. 2024.'],
    ['In Jan. Nordvik sold 5 ropes. | In Feb. it sold 6.'],
    ['It rained.[3] | Then it stopped [4].'],
    ['J.-P. Durand and J. F. Moe Jr. replied. | Sen. Holm, R-Ore., did not.'],
    ['They met Maj. Gen. Vik in St. Ives, Ore. | The visit lasted 3 hrs. | Nobody spoke.'],
    ['Nordvik Inc. (OSE: NVK) and Berg Co. (“Berg”) merged. | Both are in Ore. | The deal is done.'],
    ['The quay, code-named X.1, is open. | Read on at nordvik.example. | Call 1-800-555-0100.'],
    ['It sells ropes, nets, etc. | Demand is high.'],
    ['Fishermen, e.g. those of Nordvik, protested. | The state, i.e. the ministry, listened.'],
    ['The case of Berg v. The Port Authority goes on. | A ruling is due.'],
    ['The ferry is approx. 40 m long. | It carries 300 people.'],
    ['The quay grew by 3.5 per cent in 2024. | Traffic rose 12.75%. | Costs fell.'],
    ['The deal is worth $8.3 million. | Of this, €1.2m is a grant.'],
    ['It had 1,200 staff in 2024. | 300 of them were new.'],
    ['Sales rose 5 per cent. | $3 million was saved.'],
    ['We waited… | Nothing happened.'],
    ['We waited ... and nothing happened. | Then it rained.'],
    ['“We will […] The rest is secret,” she said. | Nobody asked.'],
    ['Visit www.nordvik.example. | Write to press@nordvik.example. | Call us.'],
    ['See https://nordvik.example/a.b?c=1. | It has all details.'],
    ['The file is called tides.csv and holds data. | Open it.'],
    ['The board (Mr. Moe and Mrs. Lie) met. | It agreed.'],
    ['The report (see p. 4. The rest is secret.) was printed. | It sold out.'],
    ['The quay is old. | (It was built in 1920.) | It will be repaired.'],
    ['Its brand eHarbour grew. | eHarbour now has 40 staff.'],
    ['Version 2.0 is out. | Version 2.1.3 follows.'],
    ['He ran in the St. Olaf race on Main St. | It rained.'],
    ['Vitamin C. | The rest is silence.'],
    ['My wife and I. | The quay at dawn.'],
    ['Group A met Group B. | They drew.'],
    ['Yahoo! Inc. signed. | It paid.'],
    ['The talks ended.The ministers left.'.replace('.The', '. | The')],
    ['The vote was 40–12. | Five members abstained.'],
    ['“We hope so,” said the CIS Deputy Secretary-General. | He also thanked the hosts.'],
  ])('%s', (marked) => comesApart(marked));

  it('ends even where the space after it got lost', () => {
    expect(sentences('The talks were announced today.The ministers left.')).toEqual([
      'The talks were announced today.',
      'The ministers left.',
    ]);
    expect(sentences('“We are ready.”The ministers left.')).toEqual(['“We are ready.”', 'The ministers left.']);
    expect(sentences('“We are ready,” said Berg.“They are not.”')).toHaveLength(2);
    expect(sentences('The site bergen.example and Node.Js are names.')).toHaveLength(1);
  });
});

describe('a sentence and the quotation it stands in', () => {
  it.each([
    ['“The quay is safe. | It will open on Monday,” said Berg. | “We are glad.”'],
    ['"The quay is safe." | "It will open on Monday," said Berg.'],
    ['“The quay is safe”. | The mayor agreed.'],
    ["'The quay is safe.' | The mayor agreed."],
    ['“Is the quay safe?” he asked. | Nobody answered.'],
    ['“Is the quay safe?” Berg asked. | Nobody answered.'],
    ['“Is the quay safe?” Mayor Ida Berg asked on Monday. | Nobody answered.'],
    ['“Is the quay safe?” | He said the report would tell.'],
    ['“Open it!” the crowd cried. | The mayor smiled.'],
    ['She called it “a good day.” | The press agreed.'],
    ['“First and foremost”, he noted, “our towns set up the “Fjord Plus” format”. | It works.'],
    ['«We are ready.» | The mayor left.'],
    ['Berg said: “It works. | We are done.” | The mayor left.'],
    ['He spoke of a breakthrough. | “no comment” was all the ministry said.'],
    ['Asked why, she said, “Because of the U.S.” | The room went quiet.'],
  ])('%s', (marked) => comesApart(marked));
});

describe('a sentence in other languages', () => {
  it.each([
    ['de', 'Am 5. November tagte der Rat. | Die 13. Sitzung fand in Bonn statt. | Es gab z. B. Kaffee.'],
    ['de', 'Frau Prof. Dr. Lang sprach u. a. über Häfen. | „Wir sind bereit.“ | Die Gäste applaudierten.'],
    ['de', 'Der Bau kostete 3,5 Mio. Euro. | Er dauerte bis 2024. | Das ist lang.'],
    ['de', 'Er sagte: »Wir sind bereit.« | »Schön«, sagte sie. | Das war 2024. | Der Rest folgt.'],
    ['fr', 'M. Martin et Mme Petit ont signé. | « Nous sommes prêts. » | Le port ouvre à 9 h.'],
    ['fr', 'Le port ouvre demain ! | Qui viendra ? | Tout le monde.'],
    ['es', 'El Sr. Gómez y la Dra. Ruiz firmaron. | ¿Quién viene? | ¡Todos!'],
    ['es', 'Llegó de EE.UU. con su equipo. | El puerto abrió.'],
    ['it', 'Il dott. Rossi e la sig.ra Bianchi hanno firmato. | Il porto apre.'],
    ['ru', 'В г. Бергене 5 ноября 2025 г. состоялась встреча. | В ней участвовал Д.Трефимов. | Он выступил с речью.'],
    ['ru', 'Прибыли рыбаки, т.е. все. | Стоимость — 5 млн. руб. | Работы завершены.'],
    ['uk', 'Порт відкрито. | Присутні були раді!'],
    ['ar', 'افتتحت الهيئة الميناء. | هل وصلت السفن؟ | نعم.'],
    ['ar', 'التقى د. سالم الوفد. | ثم غادر.'],
    ['el', 'Το λιμάνι άνοιξε. | Οι επισκέπτες χάρηκαν.'],
  ])('%s: %s', (language, marked) => comesApart(marked, language));

  it('needs no space where the script has none', () => {
    expect(sentences('港口开放了。船来了！谁在等？', 'zh')).toEqual(['港口开放了。', '船来了！', '谁在等？']);
    expect(sentences('「港が開いた。」と言った。', 'ja')).toEqual(['「港が開いた。」', 'と言った。']);
  });
});

describe('the sentences of a text', () => {
  const text =
    'Quay opens: Mr. Berg is glad. Really\n\nThe quay opened.\nIt is new.\n\n* nets\n* ropes. And hooks.\n\nNext steps';
  const kinds = ['headline', 'paragraph', 'paragraph', 'list', 'paragraph'] as const;
  const spans = [
    'Quay opens: Mr. Berg is glad. Really',
    'The quay opened.',
    'It is new.',
    '* nets\n* ropes. And hooks.',
    'Next steps',
  ];
  const blocks = spans.map((span, index) => ({
    kind: kinds[index] ?? 'paragraph',
    begin: text.indexOf(span),
    end: text.indexOf(span) + span.length,
  }));
  const words = wordsOf(text, 'en');
  const found = sentencesOf(text, blocks, words, 'en');

  it('never reach beyond a paragraph or an item, and leave its marker out', () => {
    expect(found.map(({ begin, end }) => text.slice(begin, end))).toEqual([
      'Quay opens: Mr. Berg is glad. Really',
      'The quay opened.',
      'It is new.',
      'nets',
      'ropes.',
      'And hooks.',
      'Next steps',
    ]);
  });

  it('know their block, their words, and whether they are headings', () => {
    expect(found.map(({ block, paragraph, heading }) => [block, paragraph, heading])).toEqual([
      ['headline', 0, true],
      ['paragraph', 1, false],
      ['paragraph', 2, false],
      ['list', 3, false],
      ['list', 3, false],
      ['list', 3, false],
      ['paragraph', 4, true],
    ]);
    for (const { begin, end, firstWord, endWord } of found) {
      expect([words[firstWord]?.begin, words[endWord - 1]?.end]).toEqual([begin, end]);
    }
  });

  it('are the items of a list that lost its line breaks', () => {
    expect(sentences('We need: • nets • ropes and hooks • boats.')).toEqual([
      'We need:',
      'nets',
      'ropes and hooks',
      'boats.',
    ]);
  });

  it('run on over lines that were only broken to be short', () => {
    const mail = [
      'The port authority of Nordvik opened its new quay on Monday after three',
      'years of work. The mayor, who had waited for the day, cut a ribbon and',
      'thanked the builders. Ferries will use the quay from Tuesday.',
    ].join('\n');
    expect(sentences(mail)).toHaveLength(3);
  });
});
