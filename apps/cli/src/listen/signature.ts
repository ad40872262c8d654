import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { CannotStart } from '../cannot-start';

export interface Signature {
  signature: 'ok' | 'wrong' | 'unchecked';
  /** What is wrong with it. */
  fault?: string;
}

/** Who sent it: only whoever knows the secret can sign (Standard Webhooks). Five minutes off the clock is wrong too. */
export function checkSignature(secret: string | undefined, headers: IncomingHttpHeaders, body: string): Signature {
  if (secret === undefined) return { signature: 'unchecked' };
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false });
    return { signature: 'ok' };
  } catch (error) {
    return { signature: 'wrong', fault: (error as Error).message };
  }
}

/** @throws CannotStart for what never was a secret of a subscription */
export function readSecret(word: string): string {
  const secret = word.trim();
  // Said without the word itself: it may be a secret with a slip of the finger.
  if (/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(secret)) return secret;
  throw new CannotStart('listen: a secret begins with whsec_, as POST /v1/subscriptions shows it once');
}
