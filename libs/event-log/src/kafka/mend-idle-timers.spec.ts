import './mend-idle-timers';

const RequestQueue = require('kafkajs/src/network/requestQueue');

describe('the waiting requests of kafkajs', () => {
  const queue = () =>
    new RequestQueue({
      maxInFlightRequests: 1,
      requestTimeout: 1000,
      enforceRequestTimeout: false,
      clientId: 'test',
      broker: 'test',
      logger: { debug: () => undefined, warn: () => undefined },
      isConnected: () => true,
    });

  it('set no timer while nothing waits', () => {
    const idle = queue();
    idle.checkPendingRequests();
    expect(idle.throttleCheckTimeoutId).toBeNull();
  });

  it('set one while something waits', () => {
    const busy = queue();
    busy.inflight.set(1, {});
    busy.pending.push({});
    busy.checkPendingRequests();
    expect(busy.throttleCheckTimeoutId).not.toBeNull();
    busy.destroy();
  });
});
