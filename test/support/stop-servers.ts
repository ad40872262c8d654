import { rmSync } from 'node:fs';

export default async function stopServers(): Promise<void> {
  const { postgres, kafka, dataDir } = globalThis.datelineTestServers;
  await Promise.all([postgres.stop(), kafka.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}
