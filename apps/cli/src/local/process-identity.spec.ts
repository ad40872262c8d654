import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLineOf, identify, isStillThere } from './process-identity';

test('a living process is recognised, and no longer when it is gone', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = identify(child.pid as number);
  expect(isStillThere(identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isStillThere(identity)).toBe(false);
});

test('another process with the same number is not taken for the first', () => {
  expect(isStillThere({ ...identify(process.pid), began: 'another boot/12345' })).toBe(false);
});

test('a process whose begin is not known is nobody', () => {
  expect(isStillThere({ pid: process.pid, began: '' })).toBe(false);
});

test('the command line of a process can be read', () => {
  expect(commandLineOf(process.pid)).toContain('node');
});
