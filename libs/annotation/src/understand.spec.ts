import { understand } from './annotate';
import { embargo } from './annotators/embargo';
import { layout } from './annotators/layout';

const TEXT = 'NORDVIK HARBOUR\n\nNordvik opens its quay\n\nThe quay was opened on Monday by the harbour master.';

describe('what the sender is told of a text', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says that nothing holds it when nothing does', () => {
    expect(understand({ text: TEXT, receivedOn: '2025-11-06' }).embargo).toBeNull();
  });

  it.each([embargo, layout])('says that it may have to be held when reading that has failed ($name)', (annotator) => {
    jest.spyOn(annotator, 'run').mockImplementation(() => {
      throw new Error('a rule has a fault');
    });
    expect(understand({ text: TEXT, receivedOn: '2025-11-06' }).embargo).toMatchObject({ kind: 'until', until: null });
  });

  it('says so too when the text does not bear out what was read', () => {
    const claim = { kind: 'until' as const, until: '2025-11-07T00:00:00Z', begin: 0, end: 10_000 };
    jest.spyOn(embargo, 'run').mockReturnValue({ embargo: claim });
    expect(understand({ text: TEXT, receivedOn: '2025-11-06' }).embargo).toMatchObject({ kind: 'until', until: null });
  });
});
