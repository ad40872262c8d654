import { type Delivery, Lanes } from './lanes';

const NOW = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-01T12:00:05Z');

const delivery = (position: number, releaseId: string, isWithdrawal = false): Delivery => ({
  position,
  releaseId,
  attempts: 0,
  nextAt: null,
  isWithdrawal,
});

function lanesWith(ordered: boolean, ...deliveries: Delivery[]): Lanes {
  const lanes = new Lanes(ordered);
  for (const one of deliveries) lanes.add(one);
  return lanes;
}

/** Takes what may be tried, one after another, without ending any. */
function takeAll(lanes: Lanes, now = NOW): number[] {
  const taken: number[] = [];
  for (let one = lanes.take(now); one; one = lanes.take(now)) taken.push(one.position);
  return taken;
}

function fail(lanes: Lanes, one: Delivery): Delivery[] {
  one.attempts++;
  return lanes.retry(one, LATER);
}

describe('the lanes of a subscriber', () => {
  it('let one event of each release through at a time', () => {
    const lanes = lanesWith(false, delivery(1, 'a'), delivery(2, 'a'), delivery(3, 'b'));
    expect(takeAll(lanes)).toEqual([1, 3]);
  });

  it('are one lane where strict order is wanted', () => {
    const lanes = lanesWith(true, delivery(1, 'a'), delivery(2, 'b'));
    expect(takeAll(lanes)).toEqual([1]);
  });

  it('go on with the release when its event is done', () => {
    const lanes = lanesWith(false, delivery(1, 'a'), delivery(2, 'a'));
    lanes.done(lanes.take(NOW)!);
    expect(takeAll(lanes)).toEqual([2]);
    expect([lanes.size, lanes.inFlight]).toEqual([1, 1]);
  });

  it('hold back the releases whose event failed until its time, and no other', () => {
    const lanes = lanesWith(false, delivery(1, 'a'), delivery(2, 'a'), delivery(3, 'b'));
    const behind = fail(lanes, lanes.take(NOW)!);
    expect(behind.map(({ position }) => position)).toEqual([2]);
    expect(takeAll(lanes)).toEqual([3]);
    expect(lanes.nextDue()).toEqual(LATER);
    expect(takeAll(lanes, LATER)).toEqual([1]);
  });

  it('try what is fresh before what has failed', () => {
    const lanes = lanesWith(false, delivery(1, 'a'));
    fail(lanes, lanes.take(NOW)!);
    lanes.add(delivery(2, 'b'));
    expect(takeAll(lanes, LATER)).toEqual([2, 1]);
  });

  it('put a withdrawal in the place of its release’s failed and waiting events', () => {
    const lanes = lanesWith(false, delivery(1, 'a'), delivery(2, 'a'));
    fail(lanes, lanes.take(NOW)!);
    const replaced = lanes.add(delivery(3, 'a', true));
    expect(replaced.map(({ position }) => position)).toEqual([1, 2]);
    expect(takeAll(lanes)).toEqual([3]);
  });

  it('keep the withdrawal’s place in strict order', () => {
    const lanes = lanesWith(true, delivery(1, 'a'), delivery(2, 'b'), delivery(3, 'a'));
    fail(lanes, lanes.take(NOW)!);
    lanes.add(delivery(4, 'a', true));
    expect(lanes.all().map(({ position }) => position)).toEqual([4, 2]);
  });

  it('do not try an event again whose release was withdrawn while it was underway', () => {
    const lanes = lanesWith(false, delivery(1, 'a'));
    const underway = lanes.take(NOW)!;
    expect(lanes.isTakenBack(underway)).toBe(false);
    lanes.add(delivery(2, 'a', true));
    expect(lanes.isTakenBack(underway)).toBe(true);
    lanes.done(underway);
    expect(takeAll(lanes)).toEqual([2]);
  });

  it('take an event once, whatever tells of it', () => {
    const lanes = lanesWith(false, delivery(1, 'a', true), delivery(1, 'a', true));
    expect(lanes.size).toBe(1);
  });
});
