// Adds to package-lock.json the optional packages for other platforms that a partial registry mirror did not have when
// the lock was made; without them `npm ci` refuses the lock. Run after `npm install` on such a mirror. They carry no
// integrity hash, because nobody here has seen them.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const PLATFORM =
  /[/-](android|darwin|linux|win32|freebsd|openharmony|windows)-(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/;
const LIBC = { gnu: ['glibc'], gnueabihf: ['glibc'], musl: ['musl'], musleabihf: ['musl'] };

for (const [where, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
    const isThere = [`${where}/node_modules/${name}`, `node_modules/${name}`].some((path) => lock.packages[path]);
    if (isThere || !os || !/^\d/.test(version)) continue;
    const libc = os === 'linux' ? LIBC[abi] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
    console.log(`added ${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
