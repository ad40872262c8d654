/** Small words no other language has so many of. */
const UNMISTAKABLE = /\b(?:the|of|and|that|with|from|which|their|has|have|this|been|were)\b/g;

/** Nearly every English passage is told by a few small words; the slow detector need not see it. */
export function isUnmistakablyEnglish(passage: string, words: number): boolean {
  return (passage.match(UNMISTAKABLE)?.length ?? 0) >= words;
}
