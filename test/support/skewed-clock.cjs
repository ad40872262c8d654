// Loaded into a program before its own code (NODE_OPTIONS=--require …): moves its Date, and nothing else, by the
// milliseconds that DATELINE_TEST_CLOCKS says for the service, such as {"publication":420000}.
const { Date: RealDate } = globalThis;
const [, service] = /apps[\\/]([a-z]+)[\\/]src[\\/]main\.js$/.exec(process.argv[1] ?? '') ?? [];
const skewMs = JSON.parse(process.env.DATELINE_TEST_CLOCKS ?? '{}')[service] ?? 0;

const now = () => RealDate.now() + skewMs;

const SkewedDate = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

if (skewMs !== 0) {
  globalThis.Date = SkewedDate;
  RealDate.prototype.constructor = SkewedDate;
}
