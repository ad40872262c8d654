import { releaseFields } from '@dateline/contracts';
import { z } from 'zod';
import { type AnsweredLine, answerLine, lineId } from '../ndjson/answer-line';
import { refuseTooLong } from '../ndjson/decode-text';
import type { Line } from '../ndjson/lines-of';
import { offlineRecord } from './offline-record';

export interface LineToAnnotate extends Line {
  /** Day of receipt of a line that states none, YYYY-MM-DD. */
  receivedOn: string;
}

const fields = z.object({
  id: lineId,
  text: z.string(),
  receivedAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be an RFC 3339 time or a day').nullish(),
  language: releaseFields.shape.language.nullable(),
});

/** One line in, one out: `{id, …enrichment}`. */
export const annotateLine = (line: LineToAnnotate): AnsweredLine =>
  answerLine(line, fields, ({ text, receivedAt, language }) => {
    refuseTooLong(Buffer.byteLength(text));
    const receivedOn = receivedAt ? new Date(receivedAt).toISOString().slice(0, 10) : line.receivedOn;
    return offlineRecord({ text, language: language ?? undefined, receivedOn });
  });
