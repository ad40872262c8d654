import type { Gate } from './gate.store';

/** What an event tells about a release's gate. */
export interface Telling {
  releaseId: string;
  version: number;
  kind: 'received' | 'enriched' | 'withdrawn';
}

/**
 * Lets tellings raise the gates in their order.
 * @returns the gates that changed, and for each telling whether it was news: a repeated one is not
 */
export function hear(
  tellings: readonly Telling[],
  gates: ReadonlyMap<string, Gate>,
): { raised: Gate[]; news: boolean[] } {
  const raised = new Map<string, Gate>();
  const news = tellings.map((telling) => {
    const gate = raised.get(telling.releaseId) ?? gates.get(telling.releaseId) ?? closed(telling.releaseId);
    const next = afterTelling(gate, telling);
    const isNews = (Object.keys(next) as (keyof Gate)[]).some((name) => next[name] !== gate[name]);
    if (isNews) raised.set(telling.releaseId, next);
    return isNews;
  });
  return { raised: [...raised.values()], news };
}

const closed = (releaseId: string): Gate => ({ releaseId, highestVersion: 0, receivedVersion: 0, withdrawn: false });

function afterTelling(gate: Gate, { version, kind }: Telling): Gate {
  return {
    ...gate,
    highestVersion: Math.max(gate.highestVersion, version),
    receivedVersion: kind === 'received' ? Math.max(gate.receivedVersion, version) : gate.receivedVersion,
    withdrawn: gate.withdrawn || kind === 'withdrawn',
  };
}
