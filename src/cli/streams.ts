/** Where the commands print; tests hand in their own. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal: progress may rewrite its line. */
  readonly terminal: boolean;
  readonly color: boolean;
}

/** The streams of this process. `NO_COLOR` with any value turns colour off, `FORCE_COLOR` on. */
export function processStreams(): Streams {
  const terminal = process.stderr.isTTY === true && process.env.TERM !== "dumb";
  const { NO_COLOR, FORCE_COLOR } = process.env;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal,
    color: NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== "0" : terminal,
  };
}
