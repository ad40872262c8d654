import { type Asked, ask, type Exchange } from './exchange';
import type { Likeness } from './likeness';
import type { TestNewsroom } from './newsroom';
import { type Known, type Reached, type Road, roadsOf } from './public-roads';

/** What everybody outside can see of a newsroom now: each answer, blurred, by what was asked. */
export type PublicSurface = Map<string, string>;

export async function lookFromOutside(
  newsroom: TestNewsroom,
  known: Known,
  likeness: Likeness,
): Promise<PublicSurface> {
  const surface: PublicSurface = new Map();
  const look = async (road: Road): Promise<Exchange> => {
    const exchange = await ask(newsroom.now[road.service].url, road);
    surface.set(unused(likeness.blur(nameOf(road)), surface), answerOf(road, exchange, likeness));
    return exchange;
  };
  const reached = await walkLists(look, known);
  for (const road of [...roadsOf(known, reached), ...streamsOf(reached)]) await look(road);
  return surface;
}

/** What is different, in words that say where; nothing when two newsrooms cannot be told apart. */
export function differencesBetween(one: PublicSurface, other: PublicSurface): string[] {
  const asked = [...new Set([...one.keys(), ...other.keys()])];
  return asked
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => `${name}\n${excerpts(one.get(name) ?? '(never asked)', other.get(name) ?? '(never asked)')}`);
}

type Look = (road: Road) => Promise<Exchange>;

/** Follows every list, page by page, to its end. */
async function walkLists(look: Look, { releases }: Known): Promise<Reached> {
  const items = await walk(look, '/v1/publications?limit=2', 'cursor');
  const events = await walk(look, '/v1/events?limit=3', 'after');
  for (const id of releases) await walk(look, `/v1/publications/${id}/versions?limit=1`, 'cursor');
  for (const feed of ['atom.xml', 'rss.xml', 'feed.json']) await walkFeed(look, `/feeds/${feed}?limit=2`);
  const [, epoch, head] = /^(.*)-(\d+)$/.exec(events.next)!;
  return { epoch: epoch!, head: Number(head), times: items.found.map(({ release }) => release.publishedAt) };
}

interface Listed {
  release: { publishedAt: string };
}

async function walk(look: Look, path: string, parameter: string): Promise<{ found: Listed[]; next: string }> {
  const found: Listed[] = [];
  for (let next = ''; ; ) {
    const { status, body } = await look({
      service: 'publication',
      path: next ? `${path}&${parameter}=${next}` : path,
    });
    if (status !== 200) return { found, next };
    const page = JSON.parse(body);
    found.push(...page.items);
    if (page.next === null || page.items.length === 0) return { found, next };
    next = page.next;
  }
}

/** Every kind of feed has the address of its next page; how it writes it down does not matter here. */
async function walkFeed(look: Look, path: string): Promise<void> {
  for (let next: string | undefined = path; next; ) {
    const { body }: Exchange = await look({ service: 'publication', path: next });
    const [, cursor]: string[] = /(?:"next_url":|rel="next")[^>]*?cursor=([\w-]+)/.exec(body) ?? [];
    next = cursor && `${path}&cursor=${cursor}`;
  }
}

/** The stream from its beginning to the newest event, from each way of asking, and from where nothing has come yet. */
function streamsOf({ epoch, head }: Reached): Road[] {
  const path = '/v1/events/stream';
  const toHead = (body: string): boolean => body.includes(`id: ${epoch}-${head}\n`) && body.endsWith('\n\n');
  const stream = (asked: Asked): Road => ({ service: 'publication', ...asked });
  return [
    stream({ path, headers: { 'last-event-id': `${epoch}-0` }, until: toHead }),
    stream({ path: `${path}?after=${epoch}-${Math.max(0, head - 2)}`, until: toHead }),
    stream({ path, headers: { 'last-event-id': `${epoch}-${head + 1}` }, until: toHead }),
    stream({ path: `${path}?after=nobody-9`, until: toHead }),
    stream({ path, until: (body) => body.endsWith('\n\n') }),
    stream({ path, method: 'HEAD' }),
  ];
}

/** Blurred, what was asked about two times is the same. */
function unused(name: string, surface: PublicSurface): string {
  let free = name;
  for (let count = 2; surface.has(free); count++) free = `${name} (${count})`;
  return free;
}

const nameOf = ({ service, method = 'GET', path, headers = {} }: Road): string => {
  const said = Object.entries(headers).map(([name, value]) => (name === 'authorization' ? name : `${name}: ${value}`));
  return [service, method, path, ...said].join(' ');
};

function answerOf({ hasFigures }: Road, { status, headers, body }: Exchange, likeness: Likeness): string {
  const kept = hasFigures ? headers.filter(([name]) => name.toLowerCase() !== 'content-length') : headers;
  const lines = kept.map(([name, value]) => `${name}: ${value}`);
  return likeness.blur([status, ...lines, '', hasFigures ? withoutFigures(body) : body].join('\n'));
}

/** Of a service's own figures only those that say something of releases; the others are of its process. */
const withoutFigures = (body: string): string => {
  const lines = body.split('\n').filter((line) => line.startsWith('{') || line.includes('dateline_'));
  return lines
    .map((line) => line.replace(/(?<=[ :])[\d.e+-]+(?=[,}\n]|$)/g, '<figure>'))
    .sort()
    .join('\n');
};

/** Where two texts part, and what follows there. */
function excerpts(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const excerpt = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 80), at + 160));
  return `   with: ${excerpt(one)}\nwithout: ${excerpt(other)}`;
}
