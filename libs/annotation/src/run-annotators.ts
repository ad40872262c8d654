import type { Annotation, Annotator, Claims, Findings, ReleaseDocument } from './annotator';
import { NO_LAYOUT } from './header';
import { proven } from './provability';

/** Each annotator in turn; one that throws leaves a warning, and what the text does not bear out is dropped. */
export function runAnnotators(
  annotators: readonly Annotator[],
  document: ReleaseDocument,
): { claims: Claims; warnings: Annotation['warnings'] } {
  let findings: Findings = { layout: NO_LAYOUT, warnings: [] };
  for (const annotator of annotators) {
    const { warnings = [], layout = findings.layout, ...found } = outcomeOf(annotator, document, findings);
    const { claims, rejected } = proven(found, document.text);
    findings = { ...findings, ...claims, layout, warnings: [...findings.warnings, ...warnings, ...rejected] };
  }
  const { layout: _, warnings, ...claims } = findings;
  return { claims, warnings };
}

function outcomeOf(annotator: Annotator, document: ReleaseDocument, findings: Findings): Partial<Findings> {
  try {
    return annotator.run(document, findings);
  } catch {
    return { warnings: [{ code: 'ANNOTATOR_FAILED', path: `/${annotator.name}` }] };
  }
}
