import { hear, type Telling } from './gate';

const ID = '3f2b8c1e-5a4d-4e6f-9a7b-1c2d3e4f5a6b';
const telling = (version: number, kind: Telling['kind'] = 'received'): Telling => ({ releaseId: ID, version, kind });
const gateAt = (highestVersion: number, receivedVersion: number, withdrawn = false) =>
  new Map([[ID, { releaseId: ID, highestVersion, receivedVersion, withdrawn }]]);

describe('the gate of a release', () => {
  it('rises with each version that comes in, and each is news once', () => {
    const { raised, news } = hear([telling(1), telling(2), telling(2), telling(1)], new Map());
    expect(news).toEqual([true, true, false, false]);
    expect(raised).toEqual([{ releaseId: ID, highestVersion: 2, receivedVersion: 2, withdrawn: false }]);
  });

  it('hears that a version was received though its enrichment came before', () => {
    expect(hear([telling(1)], gateAt(1, 0)).news).toEqual([true]);
  });

  it('does not change when an event comes again', () => {
    expect(hear([telling(1), telling(1, 'withdrawn')], gateAt(1, 1, true))).toEqual({
      raised: [],
      news: [false, false],
    });
  });

  it('is raised by an enrichment without calling its version received', () => {
    const { raised } = hear([telling(2, 'enriched')], gateAt(1, 1));
    expect(raised).toEqual([{ releaseId: ID, highestVersion: 2, receivedVersion: 1, withdrawn: false }]);
  });
});
