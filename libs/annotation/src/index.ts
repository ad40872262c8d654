export { annotate, type Understanding, understand } from './annotate';
export type { Annotation } from './annotator';
export { PIPELINE } from './pipeline';
