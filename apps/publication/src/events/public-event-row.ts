import { decodeHeaders } from '@dateline/outbox';
import { writePlace } from './event-place';

/** A row of publication.public_log: an event as it goes to Kafka, in the binary binding. */
export interface PublicEventRow {
  position: number;
  headers: Buffer;
  payload: Buffer;
}

/** A public event as subscribers over HTTP get it. */
export interface PublicEvent {
  position: number;
  id: string;
  type: string;
  /** The CloudEvent in structured JSON. */
  json: string;
}

/** Puts attributes and data together as text; the data, which may be large, is neither parsed nor written again. */
export function toPublicEvent({ position, headers, payload }: PublicEventRow, epoch: string): PublicEvent {
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
  return { position, id: writePlace({ epoch, position }), type: attributes.type ?? '', json };
}
