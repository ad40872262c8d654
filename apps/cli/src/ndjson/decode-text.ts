import { MAX_TEXT_BYTES } from '@dateline/contracts';

/** The same bound as the newsroom's: what it would refuse is not annotated here either. */
const MAX_MIB = MAX_TEXT_BYTES / 1024 / 1024;

/** Why a text cannot be annotated; the message is for whoever gave it. */
export class UnusableText extends Error {
  override readonly name = 'UnusableText';
}

export function decodeText(bytes: Uint8Array): string {
  refuseTooLong(bytes.byteLength);
  return decodeUtf8(bytes);
}

/** A byte-order mark is no part of the text. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableText('is not UTF-8; convert it first', { cause });
  }
}

export function refuseTooLong(bytes: number): void {
  if (bytes > MAX_TEXT_BYTES) throw new UnusableText(`is longer than ${MAX_MIB} MiB, the most a release may have`);
}
