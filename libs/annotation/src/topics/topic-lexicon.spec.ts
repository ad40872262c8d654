import { MEDIA_TOPIC_WORDS } from '../resources/media-topics-words';
import { MEDIA_TOPIC_OF } from './media-topic';

const lines = MEDIA_TOPIC_WORDS.flatMap((list) => list.trim().split('\n'));
const SHAPE = /^(\d{8}) (.+?) = (.+)$/;

describe('the words for the Media Topics', () => {
  it('stand under the code and label of a concept in use, each once', () => {
    const codes = lines.map((line) => SHAPE.exec(line)?.[1] ?? line);
    expect(new Set(codes).size).toBe(codes.length);
    for (const line of lines) {
      const [, code = '', label] = SHAPE.exec(line) ?? [];
      expect(`${code} ${label}`).toBe(`${code} ${MEDIA_TOPIC_OF.get(code)?.label}`);
    }
  });

  it('have a weight from 1 to 5, or take away', () => {
    for (const line of lines) {
      for (const part of (SHAPE.exec(line)?.[3] ?? '').split('; ')) expect(part).toMatch(/^(?:[1-5]|not): \S/);
    }
  });

  it('cover all seventeen fields and more than four hundred concepts', () => {
    const fields = new Set(lines.map((line) => MEDIA_TOPIC_OF.get(line.slice(0, 8))?.path[0]).filter(Boolean));
    expect(fields.size).toBe(17);
    expect(lines.length).toBeGreaterThan(400);
  });
});

describe('a Media Topic', () => {
  it('knows the concepts above it, top level first', () => {
    expect(MEDIA_TOPIC_OF.get('20000640')).toEqual({
      code: 'medtop:20000640',
      label: 'summit meetings',
      path: ['medtop:11000000', 'medtop:20000638', 'medtop:20000639'],
    });
  });
});
