import { continueTrace, traceIdOf } from './trace-context';

describe('the trace context', () => {
  const incoming = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('keeps the caller’s trace and adds a step of its own', () => {
    const next = continueTrace(incoming);
    expect(traceIdOf(next)).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(next).not.toBe(incoming);
  });

  it.each([undefined, 'rubbish', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])(
    'starts a new trace when %s comes in',
    (incoming) => expect(continueTrace(incoming)).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01$/),
  );
});
