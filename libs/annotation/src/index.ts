export { annotate, blocksOf, type Understanding, understand } from './annotate';
export type { Annotation } from './annotator';
export { PIPELINE } from './pipeline';
export { distinctiveText } from './similarity/distinctive-text';
export { type Likeness, likenessOf } from './similarity/likeness';
export { sampleOf, shinglesOf } from './similarity/shingles';
