import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { isBodyName } from '../name-case';
import { ANNOUNCING, NAME_AND_LABEL, NAME_BEFORE_LABEL, NAME_PARTICLES } from '../resources/press-words';
import type { Span } from '../text-slices';
import { titlesOf } from '../title-lines';

type Issuer = Annotation['issuer'];

const STATED_REGION = 65_536;
const ABOUT_REGION = 8192;
const NOT_ISSUERS =
  /^(?:The (?:United (?:States|Kingdom|Nations)|President|Minister|Secretary|Prime|Foreign|Commission(?:er)?)|I|We|This|Today|Under|At|In|On)\b/;

/** Who issues the release, where the text says so: what the sender stated counts only if the text has it. */
export const issuer: Annotator = {
  name: 'issuer',
  version: 2,
  run: (document, findings) => ({ issuer: claim(document.text, issuerSpan(document, findings)) }),
};

function issuerSpan(document: ReleaseDocument, findings: Findings): Span | null {
  const { text, issuerHint, headlineHint } = document;
  const { layout } = findings;
  const stated = issuerHint === null || issuerHint === '' ? -1 : text.slice(0, STATED_REGION).indexOf(issuerHint);
  if (issuerHint !== null && stated >= 0) return { begin: stated, end: stated + issuerHint.length };
  const titles = titlesOf(text, layout, headlineHint);
  if (titles.issuer) return titles.issuer;
  if (layout.dateline?.body) return layout.dateline.body;
  for (const line of layout.lines) {
    const name = line.role === 'label' ? NAME_AND_LABEL.exec(line.text)?.[1]?.trimEnd() : undefined;
    // "Content type: Press release" names nobody.
    const isField = name !== undefined && /^ ?:/.test(line.text.slice(name.length)) && !isBodyName(name);
    if (name !== undefined && !isField && isName(name)) return { begin: line.begin, end: line.begin + name.length };
  }
  if (titles.headline) {
    const name = NAME_BEFORE_LABEL.exec(text.slice(titles.headline.begin, titles.headline.end))?.[1];
    if (name !== undefined && isName(name))
      return { begin: titles.headline.begin, end: titles.headline.begin + name.length };
  }
  return announcer(text, findings);
}

/** "SmartKargo, a global leader in …, today announced": the subject of the first sentence, when it announces. */
function announcer(text: string, { layout }: Findings): Span | null {
  const begin =
    layout.dateline && layout.dateline.storyBegin > layout.bodyBegin ? layout.dateline.storyBegin : layout.bodyBegin;
  const opening = text.slice(begin, begin + 600);
  const line = opening.split('\n')[0] ?? '';
  const name = leadingName(line);
  if (name === null || NOT_ISSUERS.test(name)) return null;
  const rest = line
    .slice(name.length)
    .replace(/^ ?\([^()]{1,200}\)/, '')
    .trimStart();
  const introduced = /^, an? /.test(rest) && /\btoday announced\b/.test(opening);
  const isIssuer = ANNOUNCING.test(predicateOf(rest)) || introduced || describedAtEnd(text, name, begin + name.length);
  return isIssuer ? { begin, end: begin + name.length } : null;
}

/** What follows the name, without ", a global leader in …," and "and Partner Ltd" before the verb. */
function predicateOf(rest: string): string {
  return rest
    .replace(
      /^, (?:a|an|the|one|eine?|une?|una?) [^.]{3,250}?, (?=(?:today|proudly|announced|announces|is|are|has|launched|unveiled)\b)/,
      '',
    )
    .replace(/^and .{3,80}? (?=(?:are|have|today|announce)\b)/, '');
}

/** The capitalised words a sentence opens with: "Peapack-Gladstone Financial Corporation", "RJD Green Inc.". */
function leadingName(line: string): string | null {
  const words = line.slice(0, 120).match(/\S+/g) ?? [];
  let length = 0;
  let end = 0;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/[,;:]$/, '');
    const legal = /^(?:Inc|Ltd|Corp|Co|LLC|S\.A|N\.V)\.?$/.test(bare);
    const capital = /^\p{Lu}/u.test(bare) || bare === '&' || /^\p{Ll}{1,2}\p{Lu}/u.test(bare);
    if (!capital && !(index > 0 && NAME_PARTICLES.has(bare) && particlesLeadOn(words, index))) break;
    length = line.indexOf(word, end) + bare.length;
    end = line.indexOf(word, end) + word.length;
    const nextIsLegal = /^(?:Inc|Ltd|Corp|LLC|S\.A|N\.V)\b/.test(words[index + 1] ?? '');
    if (bare !== word && !nextIsLegal) break;
    if (bare.endsWith('.') && !legal) return null;
  }
  const name = line.slice(0, length);
  return isName(name) ? name : null;
}

/** "of the Blind": small words belong to the name while a capital follows them. */
function particlesLeadOn(words: readonly string[], from: number): boolean {
  const next = words.slice(from, from + 4).find((word) => !NAME_PARTICLES.has(word));
  return next !== undefined && /^\p{Lu}/u.test(next);
}

/** The text ends by saying what this body is: "About X", "X is a …". */
function describedAtEnd(text: string, name: string, from: number): boolean {
  const tail = text.slice(Math.max(from, text.length - ABOUT_REGION));
  const bare = name.replace(/^The /, '');
  return [`\nAbout ${bare}`, `\nAbout the ${bare}`, `\n${name} is a`, `\n${name} (`, `\nThe ${bare} is `].some(
    (start) => tail.includes(start),
  );
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= 110 && !/[?!“”"(]|--/.test(name);
}

function claim(text: string, span: Span | null): Issuer {
  return span && { name: text.slice(span.begin, span.end), entityId: null, begin: span.begin, end: span.end };
}
