/** `npm test` has to end within minutes; `npm run test:faults` takes the numbers that the promises name. */
export const inForm = ({ short, long }: { short: number; long: number }): number =>
  process.env.DATELINE_TEST_FORM === 'long' ? long : short;
