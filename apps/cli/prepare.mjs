// Makes a fresh clone runnable, then runs the command line in this very process, so that Ctrl-C reaches it directly.
//   node apps/cli/prepare.mjs            installs and builds when needed
//   node apps/cli/prepare.mjs start …    the same, then `dateline start …`
// Plain Node without dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lockFolder = join(repository, '.preparing');
const installStamp = join(repository, 'node_modules', '.dateline-installed');
const buildStamp = join(repository, 'dist', '.built');
const entry = join(repository, 'dist', 'apps', 'cli', 'src', 'main.js');

/** Whether the version of this Node is in a range such as `^20.20.0 || ^22.12.0` (carets only, which is all we use). */
export function nodeFits(version, range) {
  const [major, minor, patch] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, wantedMajor, wantedMinor, wantedPatch] = /\^(\d+)\.(\d+)\.(\d+)/.exec(part)?.map(Number) ?? [];
    return major === wantedMajor && (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch));
  });
}

/** Why to install; undefined when what is there came from this very lock file. */
export function whyInstall({ hasModules, stamp, lockHash }) {
  if (!hasModules) return 'nothing is installed yet';
  return stamp === lockHash ? undefined : 'package-lock.json has changed';
}

/** Why to build; undefined when dist was made from these very sources. */
export function whyBuild({ hasEntry, stamp, sourceHash }) {
  if (!hasEntry) return 'nothing is built yet';
  return stamp === sourceHash ? undefined : 'sources have changed';
}

/** One hash over the names and texts of everything the build reads. Texts, not times: a checkout resets those. */
export function hashSources(root) {
  const hash = createHash('sha256');
  const files = ['.swcrc', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  for (const folder of ['apps', 'libs', 'bench', 'test']) files.push(...filesUnder(join(root, folder)));
  for (const file of files.filter((path) => existsSync(path)).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((found) => {
    const path = join(folder, found.name);
    if (found.isDirectory()) return found.name === 'node_modules' ? [] : filesUnder(path);
    return found.isFile() && !/\.spec\.ts$/.test(found.name) ? [path] : [];
  });
}

async function prepare() {
  refuseOldNode();
  if (!installReason() && !buildReason()) return;
  await alone(() => {
    // Asked again: whoever held the lock may have done it.
    const install = installReason();
    if (install) installPackages(install);
    const build = buildReason();
    if (build) buildAll(build);
  });
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  if (nodeFits(process.versions.node, engines.node)) return;
  fail(
    `Node ${process.versions.node} runs this, Dateline needs ${engines.node}. Install one of those (nodejs.org, nvm).`,
  );
}

function installReason() {
  return whyInstall({
    hasModules: existsSync(join(repository, 'node_modules', '@swc', 'core')),
    stamp: textOf(installStamp),
    lockHash: lockHash(),
  });
}

function buildReason() {
  return whyBuild({ hasEntry: existsSync(entry), stamp: textOf(buildStamp), sourceHash: hashSources(repository) });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(repository, 'package-lock.json')))
    .digest('hex');
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function installPackages(reason) {
  console.log(` · installing packages: ${reason}`);
  timed(
    'installed',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Is the npm registry reachable, and does package-lock.json fit package.json?',
  );
  writeFileSync(installStamp, `${lockHash()}\n`);
}

function buildAll(reason) {
  const sources = hashSources(repository);
  // Removed first, or the compiled form of a deleted file would still be there to import.
  rmSync(join(repository, 'dist'), { recursive: true, force: true });
  timed('built', ['run', '--silent', 'build'], `It was needed because ${reason}.`);
  writeFileSync(buildStamp, `${sources}\n`);
}

function timed(what, args, hint) {
  const began = performance.now();
  const npm = npmCommand();
  const run = spawnSync(npm.command, [...npm.args, ...args], { cwd: repository, encoding: 'utf8' });
  if (run.status !== 0) {
    fail(`npm ${args.join(' ')} failed. ${hint}\n${run.error?.message ?? firstWords(`${run.stderr}${run.stdout}`)}`);
  }
  console.log(` ✓ ${what.padEnd(13)}${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s`);
}

/** npm names the cause first and explains its own usage afterwards. */
function firstWords(output) {
  const lines = output.split('\n').filter((line) => line.replace('npm error', '').trim() !== '');
  return lines.slice(0, 12).join('\n');
}

/** The npm that runs us, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && existsSync(running)) return { command: process.execPath, args: [running] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** Two at a time would delete each other's dist: the second waits. A folder whose owner is dead counts for nothing. */
async function alone(act) {
  for (let told = false; !takeLock(); await pause(200)) {
    if (!told) console.log(' · waiting: another npm start or npm test installs or builds');
    told = true;
  }
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    act();
  } finally {
    process.off('exit', release);
    release();
  }
}

function takeLock() {
  try {
    mkdirSync(lockFolder);
    writeFileSync(join(lockFolder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      fail(`${repository} cannot be written (${error.message}). Run as the user it belongs to.`);
    if (!isStaleLock()) return false;
    rmSync(lockFolder, { recursive: true, force: true });
    return takeLock();
  }
}

function isStaleLock() {
  const pid = Number(textOf(join(lockFolder, 'pid')));
  // No pid in it: its owner is between making the folder and writing, or died there.
  if (!pid) return Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function fail(message) {
  console.error(` ✗ ${message}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepare();
  if (process.argv.length > 2) {
    process.argv[1] = entry;
    await import(pathToFileURL(entry).href);
  }
}
