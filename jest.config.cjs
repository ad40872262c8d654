/** The kind of a test is in its name: `.spec` needs nothing, `.int.spec` a real Postgres or Kafka, `.e2e.spec` a whole newsroom. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: { '^@dateline/([^/]+)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  projects: [
    project('spec', ['<rootDir>/{apps,libs,test,bench}/**/!(*.int|*.e2e).spec.ts']),
    project('int', ['<rootDir>/{apps,libs,test}/**/*.int.spec.ts'], {
      globalSetup: '<rootDir>/test/support/start-servers.ts',
      globalTeardown: '<rootDir>/test/support/stop-servers.ts',
    }),
    project('e2e', ['<rootDir>/{apps,test}/**/*.e2e.spec.ts']),
  ],
  testTimeout: 60_000,
};
