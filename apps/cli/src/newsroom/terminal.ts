/** What the launcher prints: plain lines, one a step with its time, that read the same on a terminal and in a CI log. */
export class Terminal {
  constructor(
    private readonly write: (text: string) => void,
    readonly isTerminal: boolean,
  ) {}

  say(line: string): void {
    this.write(`${line}\n`);
  }

  /** Runs one step and prints its line when it is done; a step that fails prints nothing, its error says it. */
  async step<T>(name: string, act: () => Promise<T>, describe: (result: T) => string): Promise<T> {
    const began = performance.now();
    const result = await act();
    this.done(name, performance.now() - began, describe(result));
    return result;
  }

  done(name: string, ms: number, what: string): void {
    this.say(` ✓ ${name.padEnd(13)}${(ms / 1000).toFixed(1).padStart(5)} s   ${what}`);
  }

  note(what: string): void {
    this.say(` · ${what}`);
  }
}
