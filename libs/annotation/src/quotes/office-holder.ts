import type { NounPhrase } from './noun-phrase';
import type { Entity, Story } from './story';
import { isCapitalised, plain } from './word-classes';

/** "the minister", where somebody was introduced as a minister before, and nobody else. */
export function holderOf({ words, holders: known }: Story, { from, to }: NounPhrase, begin: number): Entity | null {
  const definite = /^(?:the|this|that)$/.test(plain(words[from]));
  if (!definite && !isCapitalised(words[from])) return null;
  const title = words.slice(definite ? from + 1 : from, to);
  const office = title.map(plain).join(' ');
  if (office === '') return null;
  const holders = known.filter(
    ({ mentions, roles }) =>
      (mentions[0]?.begin ?? begin) < begin && roles.some((role) => isSameOffice(role.title.toLowerCase(), office)),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** "The secretary" is the "Secretary of Defense" and the "Press Secretary". */
function isSameOffice(title: string, office: string): boolean {
  return [
    title === office,
    title.endsWith(` ${office}`),
    title.startsWith(`${office} `),
    office.endsWith(` ${title}`),
  ].some(Boolean);
}
