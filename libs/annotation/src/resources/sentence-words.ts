/**
 * Words that, with a capital after a full stop, open a sentence and do not go on a name: they decide after "Inc." and
 * "U.S.". Names of months and weekdays, and words that also are names ("May", "Will"), are left out.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'The This That These Those A An It Its He She They We You I His Her Their Our My Your In On At By For From With Without Within After Before During Since Until While When Where Which Who Whose What Why How As If Although Though Because But And Or So Yet However Moreover Furthermore Meanwhile Nevertheless Nonetheless Also Additionally Earlier Later Today Yesterday Tomorrow Now Then There Here Both Each Every All Some Many Most More Other Others Another Such No Not Only Among Under Over Through Despite Following According Between To Once Last Next Several Officials Instead Together Currently Previously Recently Finally Additional About Please Click Visit Read Founded'.split(
    ' ',
  ),
);

/** Of these, the ones that no name follows after an initial: "Hepatitis C. The", never "J. The". */
export const OPENERS_AFTER_INITIAL: ReadonlySet<string> = new Set(
  'The This That These Those It They We However But And In For Its Their Our When While After Although Because Meanwhile Furthermore Moreover According There'.split(
    ' ',
  ),
);

/** What goes on after "10 a.m.": zones, days and months with their capitals. */
export const AFTER_CLOCK: ReadonlySet<string> = new Set(
  'GMT UTC BST CET CEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST HKT SGT AEST AEDT EET MSK Eastern Central Mountain Pacific Atlantic Greenwich Moscow Central European Local London Brussels Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tues. Wed. Thurs. Fri. Sat. Sun. Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec.'.split(
    ' ',
  ),
);

/** Verbs that give a question or a call to its speaker: “Will it hold?” Smith asked. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'said says asked asks added wrote writes told tells noted stressed exclaimed wondered joked replied answered continued shouted cried declared warned explained recalled concluded quipped urged tweeted posted'.split(
    ' ',
  ),
);

/** Small words that tell English from its neighbours; those another language also has ("in", "was", "on") are left out. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the of and to with that for from this these those are have has had been which who their its our your his her by were will would could should be as at an it they we you he she not but than there after under through between'.split(
    ' ',
  ),
);
