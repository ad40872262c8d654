export { annotate, type Understanding, understand } from './annotate';
export type { Annotation, ReleaseText } from './annotator';
export { PIPELINE } from './pipeline';
