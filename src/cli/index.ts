#!/usr/bin/env node
import { runProgram } from "./program.ts";
import { processStreams } from "./streams.ts";

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
// The code is set, not exited with, so that what was printed reaches a pipe.
process.exitCode = await runProgram(process.argv.slice(2), processStreams());
