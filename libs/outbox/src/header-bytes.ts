import type { RecordHeader } from '@dateline/event-log';

/** Headers as they lie in a table: JSON of `[name, base64 of its bytes]`, as bytes, so that no byte is refused. */
export const encodeHeaders = (headers: readonly RecordHeader[]): Buffer =>
  Buffer.from(JSON.stringify(headers.map(([name, value]) => [name, value.toString('base64')])));

export const decodeHeaders = (bytes: Buffer): RecordHeader[] =>
  (JSON.parse(bytes.toString('utf8')) as [string, string][]).map(([name, value]) => [
    name,
    Buffer.from(value, 'base64'),
  ]);
