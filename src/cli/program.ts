import { Command, CommanderError } from "commander";
import type { CheckOptions } from "./check.ts";
import type { RenderFlags } from "./render.ts";
import type { SchemaOptions } from "./schema.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { readVersion } from "./version.ts";

/**
 * Runs the command line and returns the exit code: 0 done, 1 a campaign was bad or a poster failed,
 * 2 the command line was wrong. Each command is loaded when it is asked for.
 */
export async function runProgram(argv: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  const program = new Command("broadside")
    .description("Campaign infographics from a page of YAML, as PNG, SVG and PDF.")
    .version(await readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      getOutHasColors: () => streams.color,
      getErrHasColors: () => streams.color,
    })
    .showSuggestionAfterError()
    .exitOverride();

  program
    .command("render")
    .description("draw campaigns")
    .argument("<campaign...>", "campaign files, YAML or JSON")
    .option("-o, --out <dir>", "folder for the posters (default: the current one)")
    .option("-f, --format <list>", "png, svg, pdf, jpeg, webp, avif (default: png)")
    .option(
      "-s, --size <list>",
      "16:9, 4:3, 1:1, 9:16, a5 to a0 with or without -landscape, WIDTHxHEIGHT (default: the campaign's, else 16:9)",
    )
    .option("-l, --lang <list>", "languages such as en,ru, or all those the campaign lists (default: its own)")
    .option(
      "-t, --theme <name|file>",
      "archive, briefing, atlas, mono, or a theme file of your own (default: the campaign's, else archive)",
    )
    .option(
      "--view <list>",
      "as of when the map is drawn: whole, phases (a small map for each), phase=ID or date=1945-08-14 (default: the campaign's)",
    )
    .option("--scale <number>", "pixels per page unit (default: 1 on screens, 300 ppi on paper)")
    .option("--jobs <number>", "posters under way at once (default: one for each processor)")
    .option("--strict", "warnings fail, and their posters are not written")
    .option("--json", "one JSON object a line on standard output")
    .option("--force", "replace files that are no pictures of the same format")
    .action(async (files: string[], flags: RenderFlags) => {
      const { runRender } = await import("./render.ts");
      code = await runRender(files, flags, streams);
    });

  program
    .command("check")
    .description("say what is wrong with campaigns, and draw nothing")
    .argument("<campaign...>", "campaign files, YAML or JSON")
    .option("--strict", "warnings fail")
    .option("--json", "one JSON object a line on standard output")
    .action(async (files: string[], options: CheckOptions) => {
      const { runCheck } = await import("./check.ts");
      code = await runCheck(files, options, streams);
    });

  program
    .command("init")
    .description("write a campaign to start from")
    .argument("[dir]", "folder to write it in", ".")
    .action(async (folder: string) => {
      const { runInit } = await import("./init.ts");
      code = await runInit(folder, streams);
    });

  program
    .command("schema")
    .description("print the JSON Schema of campaign files")
    .option("--theme", "that of theme files instead")
    .action(async (options: SchemaOptions) => {
      const { runSchema } = await import("./schema.ts");
      code = await runSchema(options, streams);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explainFailure(error, streams);
  }
}

function explainFailure(error: unknown, streams: Streams): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    streams.err(`error: ${error.message}\n`);
    return 2;
  }
  streams.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}
