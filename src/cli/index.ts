#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// A poster is drawn by much code that runs a little, not by a little that runs long. Left to its usual
// eagerness the engine spends as long compiling that code anew as running it, on threads that crowd out
// the one that draws. With a larger budget only what is truly hot is compiled; it counts from here on,
// so the program is loaded after it.
setFlagsFromString("--interrupt-budget=1000000");
// The canvas would read every font of the machine as it is loaded; posters are set in faces of their own.
process.env.DISABLE_SYSTEM_FONTS_LOAD ??= "1";
const [{ runProgram }, { processStreams }] = await Promise.all([import("./program.ts"), import("./streams.ts")]);

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await runProgram(process.argv.slice(2), processStreams());
// What was printed reaches its pipe first. Then the process goes at once: to take its memory down piece by
// piece, as Node does when it is left to end, costs as much as drawing a title.
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))));
process.exit();
