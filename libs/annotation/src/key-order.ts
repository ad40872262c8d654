/** The same value with the keys of every object sorted: equal records are equal bytes. */
export function inKeyOrder<T>(value: T): T {
  if (Array.isArray(value)) {
    // Runs of numbers are long and have no keys.
    return (typeof value[0] === 'object' && !Array.isArray(value[0]) ? value.map(inKeyOrder) : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inKeyOrder(each)])) as T;
}
