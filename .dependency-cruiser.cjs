// The arrows of the architecture, as errors. What a lib may import is one line a lib in `allowed` below; everything that is
// not listed there is forbidden. `npm run arrows` checks them.

/** What each lib may import of ours. A lib that is missing here may import nothing of ours. */
const allowed = {
  config: [],
  contracts: [],
  logging: [],
  openapi: [],
  annotation: ['contracts'],
  formats: ['contracts'],
  'event-log': ['contracts', 'logging', 'config'],
  postgres: ['logging', 'config'],
  'problem-details': ['logging', 'config'],
  'api-keys': ['postgres', 'problem-details', 'logging', 'config'],
  outbox: ['event-log', 'postgres', 'logging', 'config', 'contracts'],
  audit: ['postgres'],
  withdrawal: ['audit', 'outbox', 'event-log', 'postgres', 'contracts'],
  parking: ['outbox', 'event-log', 'postgres', 'logging', 'config', 'contracts'],
};

// Tests cross every border on purpose: they put real parts together.
const tests = '\\.spec\\.ts$|\\.fixture\\.ts$|^test/|^bench/';

const saysNothing = '/(commons?|utils?|helpers?|shared|core|misc)[./]';

const arrowsOf = ([lib, others]) => ({
  name: `arrows-of-${lib}`,
  comment: `libs/${lib} imports ${others.length > 0 ? others.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: tests },
  to: { path: '^(libs|test|bench)/', pathNot: `^libs/(${[lib, ...others].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved-import',
      comment: 'A rule cannot judge what it cannot find.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'apps-meet-in-contracts',
      comment: 'No app imports another: they exchange events.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: tests },
      to: { path: '^apps/' },
    },
    {
      name: 'programs-know-no-test',
      comment: 'What runs in production cannot lean on what only tests have.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: tests },
    },
    ...Object.entries(allowed).map(arrowsOf),
    {
      name: 'arrows-of-service',
      comment: 'libs/service ties the others together; what is in a release is not its business.',
      severity: 'error',
      from: { path: '^libs/service/', pathNot: tests },
      to: { path: '^libs/(annotation|formats)/' },
    },
    {
      name: 'every-lib-has-its-arrows',
      comment: 'A new lib gets its line in `allowed`, at the top of this file, before anything of ours.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [tests, `^libs/(service|${Object.keys(allowed).join('|')})/`] },
      to: { path: '^libs/' },
    },
    {
      name: 'contracts-know-no-framework',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: tests },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'kafkajs-in-one-folder',
      comment: 'The client library is seen by the driver only; everything else speaks to the port of libs/event-log.',
      severity: 'error',
      from: { pathNot: [tests, '^libs/event-log/src/kafka/'] },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'libs-have-one-door',
      comment: 'Import @dateline/<lib>; only its own files and tests look behind the index.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/', pathNot: tests },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    // A file that imports, one that is imported, one that does neither.
    ...[
      { from: { path: saysNothing }, to: {} },
      { from: {}, to: { path: saysNothing, pathNot: 'node_modules/' } },
      { from: { path: saysNothing, orphan: true }, to: {} },
    ].map((ends) => ({
      name: 'names-that-say-nothing',
      comment: 'If a function has no home, the name of its home is still missing (house-style.md, 22).',
      severity: 'error',
      ...ends,
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
