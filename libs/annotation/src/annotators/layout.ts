import type { Annotator } from '../annotator';
import { layoutOf } from '../layout';

/** Which line of the header is what, and where the story begins. Fills nothing of the record by itself. */
export const layout: Annotator = {
  name: 'layout',
  version: 2,
  run: ({ text, headlineHint }) => ({ layout: layoutOf(text, headlineHint?.begin === 0 ? headlineHint.end : 0) }),
};
