/** A subscriber to a newsroom's API. */
export class Subscriber {
  constructor(private readonly newsroom: () => { publication: { url: string }; key: string }) {}

  subscribe(url: string, more: object = {}): Promise<{ id: string; secret: string }> {
    return this.call('POST', '/v1/subscriptions', { url, ...more });
  }

  replay(id: string, since: Date): Promise<unknown> {
    return this.call('POST', `/v1/subscriptions/${id}/replay`, { since: since.toISOString() });
  }

  /** Every public event, pulled page by page. */
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what a test looks at
  async pullAll(query = ''): Promise<any[]> {
    const items: unknown[] = [];
    let after = '';
    for (;;) {
      const page = await this.call<{ items: unknown[]; next: string }>('GET', `/v1/events?limit=100${query}${after}`);
      if (page.items.length === 0) return items;
      items.push(...page.items);
      after = `&after=${page.next}`;
    }
  }

  /** The releases of the Atom feed, page by page: those that stand, and those that were taken back. */
  async readFeed(): Promise<{ taken: string[]; back: string[] }> {
    const taken: string[] = [];
    const back: string[] = [];
    let url: string | undefined = `${this.newsroom().publication.url}/feeds/atom.xml?limit=100`;
    while (url) {
      const response: Response = await fetch(url);
      const feed = await response.text();
      taken.push(...[...feed.matchAll(/<id>urn:uuid:([0-9a-f-]{36})<\/id>/g)].map(([, id]) => id!));
      back.push(...[...feed.matchAll(/<at:deleted-entry ref="urn:uuid:([0-9a-f-]{36})"/g)].map(([, id]) => id!));
      url = /<link rel="next"[^>]* href="([^"]+)"/.exec(feed)?.[1]?.replaceAll('&amp;', '&');
    }
    return { taken, back };
  }

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const { publication, key } = this.newsroom();
    const response = await fetch(`${publication.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return text ? JSON.parse(text) : (undefined as T);
  }
}
