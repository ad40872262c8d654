/** Aborted by Ctrl-C, by a closed terminal, and when nobody reads any more what is printed (`dateline watch | head`). */
export function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController();
  // Ctrl-C under npx arrives twice, from the terminal and passed on; an aborted signal takes no notice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    interrupted.abort();
  });
  return interrupted.signal;
}
