/**
 * The milliseconds of processor time that something takes. Unlike the time on the wall it does not grow when others use
 * the machine, so a bound on it holds on a busy one too.
 */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
