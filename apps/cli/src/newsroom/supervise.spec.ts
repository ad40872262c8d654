import type { Exit } from '../local/running-process';
import { waitUntil } from '../local/wait-until';
import { type Part, Supervised } from './supervise';

/** A part that dies when the test says so. */
class Mortal implements Part {
  readonly exited: Promise<Exit>;
  stopped = false;
  die!: (exit: Exit) => void;

  constructor(readonly pid: number) {
    this.exited = new Promise((resolve) => {
      this.die = resolve;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.die({ code: 0, signal: null });
  }
}

let born: Mortal[];
let said: string[];
let changes: number;

beforeEach(() => {
  born = [];
  said = [];
  changes = 0;
});

test('a part that dies is started again at once, and its new pid is announced', async () => {
  const part = supervised();
  await part.begin();
  born[0]?.die({ code: null, signal: 'SIGKILL' });
  await eventually(() => changes === 1);
  expect(part.part?.pid).toBe(2);
  expect(said).toEqual(['kafka ended (SIGKILL): starting it again']);
  await part.stop();
});

test('one that is told to stop stays down', async () => {
  const part = supervised();
  await part.begin();
  await part.stop();
  expect(born.map(({ stopped }) => stopped)).toEqual([true]);
  expect(said).toEqual([]);
});

test('one that dies while the newsroom stops stays down too', async () => {
  const stopping = new AbortController();
  const part = supervised(undefined, stopping.signal);
  const { exited } = await part.begin();
  stopping.abort();
  born[0]?.die({ code: 1, signal: null });
  await exited;
  await part.stop();
  expect(born).toHaveLength(1);
});

test('a restart that fails is tried again', async () => {
  const part = supervised((attempt) => {
    if (attempt === 2) throw new Error('port is busy');
  });
  await part.begin();
  born[0]?.die({ code: 1, signal: null });
  await eventually(() => changes === 1);
  expect(said[1]).toContain('port is busy');
  await part.stop();
});

test('the first start may fail, and says so to its caller', async () => {
  const part = supervised(() => {
    throw new Error('no Java');
  });
  await expect(part.begin()).rejects.toThrow('no Java');
});

test('nothing is begun in a newsroom that stops', async () => {
  await expect(supervised(undefined, AbortSignal.abort()).begin()).rejects.toThrow();
  expect(born).toHaveLength(0);
});

function supervised(onStart: (attempt: number) => void = () => undefined, newsroomStops?: AbortSignal) {
  let attempts = 0;
  const start = async () => {
    attempts += 1;
    onStart(attempts);
    const part = new Mortal(born.length + 1);
    born.push(part);
    return part;
  };
  const changed = () => {
    changes += 1;
  };
  return new Supervised('kafka', start, (line) => said.push(line), changed, newsroomStops);
}

async function eventually(condition: () => boolean): Promise<void> {
  expect(await waitUntil(async () => condition() || undefined, 5_000, 5)).toBe(true);
}
