export { fieldErrors, Problem } from './problem';
export { ProblemFilter } from './problem-filter';
export { ProblemPagesController } from './problem-pages.controller';
export { traceRequests } from './request-trace';
