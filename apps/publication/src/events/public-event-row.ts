import { decodeHeaders } from '@dateline/outbox';
import { writePlace } from './event-place';

/** A row of publication.public_log: an event as it goes to Kafka, in the binary binding. */
export interface PublicEventRow {
  position: number;
  headers: Buffer;
  payload: Buffer;
  releaseId: string;
  /** What filters find each version by that was public up to this event: arrays, written as Postgres writes them. */
  known: string[];
}

/** A public event as subscribers over HTTP get it. */
export interface PublicEvent {
  position: number;
  id: string;
  type: string;
  releaseId: string;
  /** What filters find each version by that was public up to this event; see `concerns`. */
  known: readonly ReadonlySet<number>[];
  /** The CloudEvent in structured JSON. */
  json: string;
}

/** Puts attributes and data together as text; the data, which may be large, is neither parsed nor written again. */
export function toPublicEvent(row: PublicEventRow, epoch: string): PublicEvent {
  const { position, headers, payload, releaseId } = row;
  const named = new Map(decodeHeaders(headers).map(([name, value]) => [name, value.toString('utf8')]));
  const attributes = {
    specversion: named.get('ce_specversion'),
    id: named.get('ce_id'),
    type: named.get('ce_type'),
    source: named.get('ce_source'),
    subject: named.get('ce_subject'),
    time: named.get('ce_time'),
    datacontenttype: named.get('content-type'),
    traceparent: named.get('traceparent'),
  };
  const json = `${JSON.stringify(attributes).slice(0, -1)},"data":${payload.toString('utf8')}}`;
  const known = row.known.map((facets) => new Set(facets.slice(1, -1).split(',').map(Number)));
  return { position, id: writePlace({ epoch, position }), type: attributes.type ?? '', releaseId, known, json };
}
