// kafkajs has no types for its insides; the version is pinned, and a test sees that the mend still takes.
const RequestQueue = require('kafkajs/src/network/requestQueue') as {
  prototype: { pending: unknown[]; scheduleCheckPendingRequests(): void };
};

/**
 * kafkajs 2.2.4 re-arms a timer for its queue of waiting requests after every check, also when nothing waits: a
 * wake-up every millisecond for each connection, and on Node 24 a TimeoutNegativeWarning, because the delay it
 * computes is negative. The timer is only needed while something waits (docs/decisions/0003-kafkajs-idle-timers.md).
 */
const schedule = RequestQueue.prototype.scheduleCheckPendingRequests;
RequestQueue.prototype.scheduleCheckPendingRequests = function scheduleWhileSomethingWaits() {
  if (this.pending.length > 0) schedule.call(this);
};
