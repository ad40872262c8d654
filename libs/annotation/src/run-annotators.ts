import type { Annotation, Annotator, Claims, Findings, ReleaseDocument, Workings } from './annotator';
import { NO_LAYOUT } from './header';
import { proven } from './provability';

const NO_WORKINGS: Workings = { layout: NO_LAYOUT, words: [], sentences: [], paragraphLanguages: [] };

/** Each annotator in turn; one that throws leaves a warning, and what the text does not bear out is dropped. */
export function runAnnotators(
  annotators: readonly Annotator[],
  document: ReleaseDocument,
): { claims: Claims; warnings: Annotation['warnings'] } {
  const claims: Claims = {};
  const workings: Workings = { ...NO_WORKINGS };
  let warnings: Annotation['warnings'] = [];
  for (const annotator of annotators) {
    const { warnings: warned = [], ...outcome } = outcomeOf(annotator, document, { ...claims, ...workings, warnings });
    const { found, worked } = apart(outcome);
    const { claims: kept, rejected } = proven(found, document.text);
    Object.assign(claims, kept);
    Object.assign(workings, worked);
    warnings = [...warnings, ...warned, ...rejected];
  }
  return { claims, warnings };
}

/** What goes into the record, and what annotators only tell each other. */
function apart(outcome: Partial<Claims & Workings>): { found: Claims; worked: Partial<Workings> } {
  const found: Record<string, unknown> = {};
  const worked: Record<string, unknown> = {};
  for (const [part, content] of Object.entries(outcome)) (part in NO_WORKINGS ? worked : found)[part] = content;
  return { found, worked };
}

function outcomeOf(annotator: Annotator, document: ReleaseDocument, findings: Findings): Partial<Findings> {
  try {
    return annotator.run(document, findings);
  } catch {
    return { warnings: [{ code: 'ANNOTATOR_FAILED', path: `/${annotator.name}` }] };
  }
}
