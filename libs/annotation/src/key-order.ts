/** The same value with the keys of every object sorted: equal records are equal bytes. */
export function inKeyOrder<T>(value: T): T {
  if (Array.isArray(value)) {
    // Runs of numbers are long and have no keys.
    return (typeof value[0] === 'object' && !Array.isArray(value[0]) ? value.map(inKeyOrder) : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) ordered[key] = inKeyOrder((value as Record<string, unknown>)[key]);
  return ordered as T;
}
