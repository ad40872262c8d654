import { CannotStart } from '../cannot-start';
import type { Publication } from '../following/find-publication';
import { problemOf } from '../following/problem-of';

export interface Subscription {
  id: string;
  secret: string;
  /** What came of the test event that publication sent at once. */
  test: { outcome: string; status: number | null; error: string | null };
}

/** Publication tries the address for up to 15 seconds before it answers. */
const ANSWER_MS = 30_000;
const FAREWELL_MS = 5_000;

/** Has every public event sent to an address from now on. */
export async function subscribe(publication: Publication, address: string): Promise<Subscription> {
  if (publication.key === null) {
    throw new CannotStart('listen: --subscribe needs a key with the scope subscribe: give one with --key');
  }
  const body = JSON.stringify({ url: address, description: 'dateline listen' });
  const response = await ask(publication, 'POST', '/v1/subscriptions', ANSWER_MS, body);
  if (response.status !== 201) throw new CannotStart(await refusal(publication, address, response));
  return (await response.json()) as Subscription;
}

export async function unsubscribe(publication: Publication, { id }: Subscription): Promise<void> {
  const response = await ask(publication, 'DELETE', `/v1/subscriptions/${id}`, FAREWELL_MS);
  if (response.ok || response.status === 404) return;
  throw new CannotStart(`listen: subscription ${id} is still there: ${publication.url} answers ${response.status}`);
}

/** @throws CannotStart when nobody answers */
async function ask({ url, key }: Publication, method: string, path: string, withinMs: number, body?: string) {
  const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) };
  try {
    return await fetch(`${url}${path}`, { method, headers, body, signal: AbortSignal.timeout(withinMs) });
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error & { code?: string } };
    throw new CannotStart(`listen: ${method} ${url}${path}: ${cause?.code ?? message}`, { cause: error });
  }
}

async function refusal({ url }: Publication, address: string, response: Response): Promise<string> {
  const problem = `listen: ${url} takes no subscription to ${address}: ${await problemOf(response)}`;
  if (response.status === 401 || response.status === 403) return `${problem}. Give a key with --key.`;
  if (response.status !== 422) return problem;
  return `${problem}. For an address of this machine publication has to run with ${allowance(address)} (npm start passes it on).`;
}

/** What lets webhooks out to a private address. */
export function allowance(address: string): string {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  return `DATELINE_WEBHOOK_ALLOW=${host === 'localhost' ? '127.0.0.1' : host}/${host.includes(':') ? 128 : 32}`;
}
