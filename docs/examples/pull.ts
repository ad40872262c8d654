// Every event since the last visit, then the place to go on from. No dependency.
const publication = process.env.PUBLICATION ?? 'http://127.0.0.1:3003';

async function pull(after: string): Promise<string> {
  for (;;) {
    const query = new URLSearchParams({ limit: '100', ...(after && { after }) });
    const response = await fetch(`${publication}/v1/events?${query}`);
    // 410: the events after this place cannot be told any more. Begin anew, without it.
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const page = (await response.json()) as Page;
    for (const { type, subject, data } of page.items) {
      console.log(
        type.split('.')[2],
        subject,
        data.release?.version ?? data.version,
        data.release?.headline ?? data.reason,
      );
    }
    if (page.next === after) return after; // the end, for now
    after = page.next;
  }
}

interface Page {
  items: {
    type: string;
    subject: string;
    data: { release?: { version: number; headline?: string }; version?: number; reason?: string };
  }[];
  next: string;
}

pull(process.env.AFTER ?? '').then((next) => console.log('next', next)); // keep it for the next visit
