import fc from 'fast-check';
import { anyItem } from '../any-item.fixture';
import { writePlainText, writeWithdrawnPlainText } from '../index';
import { publishedItem, withdrawnItem } from '../published-item.fixture';

const ADDRESS = 'https://news.example/v1/publications/0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';

describe('a release as plain text', () => {
  it('reads as on paper', () => {
    expect(writePlainText(publishedItem()).split('\n\n')).toEqual([
      'Lakes Commission',
      'Water “session” opens <today> & tomorrow\nSeven states sit down',
      'Published on 5 November 2025 at 09:00 UTC',
      'ALDWICK, 5 November 2025 – The session opened, said Ida Holm, Secretary of the Lakes Commission.',
      '- a gauge\n- a boat',
      'About us\nThe Commission measures lakes.',
      'Ida Holm, press@lakes.example, +44 1632 960000',
      'Contact: Press desk, open at night\n© Lakes Commission 2025',
      `Version 1\n${ADDRESS}\n`,
    ]);
  });

  it('keeps the paragraphs of a text whose parts are unknown', () => {
    const item = publishedItem({
      release: { body: 'One.\r\nStill one.\n \nTwo.' },
      enrichment: { canonical: { text: '', length: 0, map: [], blocks: [] } },
    });
    expect(writePlainText(item)).toContain('\n\nOne.\nStill one.\n\nTwo.\n\n');
  });

  it('keeps the headline of the text where the sender states another one', () => {
    const text = writePlainText(publishedItem({ release: { headline: 'Lakes in session' } }));
    expect(text).toContain('Lakes in session\nSeven states sit down\n\n');
    expect(text).toContain('\n\nWater “session” opens <today> & tomorrow\n\nALDWICK');
  });

  it('says of a correction what was corrected and when', () => {
    const corrected = publishedItem({ release: { change: 'correction', note: 'Seven,\nnot six.' } });
    expect(writePlainText(corrected)).toContain('Corrected on 5 November 2025 at 09:00 UTC: Seven, not six.');
  });

  it('of one that was taken back says when and why, and nothing of the text', () => {
    expect(writeWithdrawnPlainText(withdrawnItem())).toBe(
      'Withdrawn on 6 November 2025 at 10:30 UTC: Sent in error <again>.\n\n' +
        `Release 0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11, version 2\n${ADDRESS}\n`,
    );
  });

  it('holds no control characters and no broken characters, whatever the texts hold', () => {
    fc.assert(fc.property(anyItem, (item) => !/[^\P{Cc}\n\t]|\p{Surrogate}/u.test(writePlainText(item))));
  });
});
