import { majorOf, needJava } from './java';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
])('%s is Java %i', (said, major) => {
  expect(majorOf(said)).toBe(major);
});

test('without Java one line names the ways out', () => {
  expect(() => needJava({ PATH: '/nonexistent' })).toThrow(
    /^kafka: Java 17 or newer is needed and there is none\. Install it .*KAFKA_BROKERS.*docker compose/,
  );
});
