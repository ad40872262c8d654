import type { Annotator } from '../annotator';
import { issuerWithEntity, readEntities } from '../entities/read-entities';
import { isEnglishParagraph } from '../text/paragraph-language';

/** People, organisations and places, one entity for each, with all its mentions and the roles of people. */
export const entities: Annotator = {
  name: 'entities',
  version: 2,
  run: ({ text }, findings) => {
    const { words, sentences, language, issuer } = findings;
    // Names need little English: a text too short to tell its language is read.
    const looseLines = (language?.code ?? 'en') === 'en';
    const isRead = ({ paragraph }: { paragraph: number }) =>
      language ? isEnglishParagraph(findings, paragraph) : (findings.paragraphLanguages[paragraph] ?? 'en') === 'en';
    if (!looseLines && !sentences.some(isRead))
      return { warnings: [{ code: 'ENTITIES_NOT_TRIED', path: '/entities' }] };
    const found = readEntities(text, words, sentences, { sentence: isRead, looseLines });
    return { entities: found, issuer: issuerWithEntity(issuer, found) };
  },
};
