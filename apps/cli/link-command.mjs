// Run by `npm run build`: makes `npx --no-install dateline` this checkout's own command. npm links the `bin` of installed
// packages only, never that of the package it is run in.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const entry = join(repository, 'dist', 'apps', 'cli', 'src', 'main.js');
const folder = join(repository, 'node_modules', '.bin');
const command = join(folder, 'dateline');

if (!existsSync(entry)) throw new Error(`${entry} is not there: did swc run?`);
chmodSync(entry, 0o755);
mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(`${command}.cmd`, `@node "%~dp0\\${relative(folder, entry)}" %*\r\n`);
} else {
  const fresh = `${command}.${process.pid}`;
  rmSync(fresh, { force: true });
  symlinkSync(relative(folder, entry), fresh);
  renameSync(fresh, command);
}
