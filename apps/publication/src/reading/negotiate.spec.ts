import { negotiate } from './negotiate';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

describe('the format of an item', () => {
  it.each([
    ['is JSON for who does not ask', undefined, 'application/json'],
    ['is JSON for an empty Accept', '', 'application/json'],
    ['is JSON for who takes anything', '*/*', 'application/json'],
    ['is a page for a browser', BROWSER, 'text/html'],
    ['is ninjs for who asks for it', 'application/vnd.iptc.ninjs+json', 'application/vnd.iptc.ninjs+json'],
    ['does not depend on capitals', 'Application/VND.IPTC.G2.NewsItem+XML', 'application/vnd.iptc.g2.newsitem+xml'],
    ['is what has the higher weight', 'text/plain;q=0.4, application/json;q=0.3', 'text/plain'],
    ['is a page for any kind of text', 'text/*', 'text/html'],
    ['is not what has weight 0', 'application/json;q=0, */*', 'application/vnd.iptc.ninjs+json'],
    ['is the named one before a wildcard', 'text/*;q=0.9, application/json;q=0.1', 'text/html'],
    ['is found with its charset named', 'text/plain; charset=UTF-8', 'text/plain'],
    ['is found among others that nobody has', 'image/png, application/x-unknown;q=0.9, text/plain;q=0.1', 'text/plain'],
  ])('%s', (_, accept, format) => {
    expect(negotiate(accept)).toBe(format);
  });

  it.each(['image/png', 'application/xml', '*/*;q=0', 'nonsense'])(
    'is a 406 that names what is offered: %s',
    (accept) => {
      expect(() => negotiate(accept)).toThrow(
        expect.objectContaining({ problem: 'not-acceptable', status: 406, detail: expect.stringContaining('ninjs') }),
      );
    },
  );
});
