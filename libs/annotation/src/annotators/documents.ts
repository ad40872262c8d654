import type { EnrichmentRecord } from '@dateline/contracts';
import type { Annotator } from '../annotator';
import { documentsOf } from '../documents/documents-of';
import { englishSentences, notTried } from '../phrases/english-sentences';
import { namedParties } from '../phrases/named-parties';

type DocumentClaim = EnrichmentRecord['documents'][number];

const MAX_DOCUMENTS = 300;

/** Agreements, resolutions, laws, programmes and reports: adopted, approved, signed, ratified or only cited. English only. */
export const documents: Annotator = {
  name: 'documents',
  version: 2,
  run: ({ text }, findings) => {
    const { told } = englishSentences(findings);
    const parties = namedParties(text, findings);
    const found = new Map<string, DocumentClaim>();
    for (const sentence of told) {
      if (found.size >= MAX_DOCUMENTS) break;
      for (const claim of documentsOf(text, findings.words, sentence, parties)) {
        const key = keyOf(claim.title);
        const known = found.get(key);
        // Named several times: what was done to it counts, wherever that is said.
        if (!known || (known.action === 'cited' && claim.action !== 'cited')) found.set(key, claim);
      }
    }
    const claims = [...found.values()].sort((a, b) => a.begin - b.begin || a.end - b.end);
    return {
      documents: claims.slice(0, MAX_DOCUMENTS),
      warnings: notTried(findings, 'DOCUMENTS_NOT_TRIED', '/documents'),
    };
  },
};

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
