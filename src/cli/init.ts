import { access } from "node:fs/promises";
import { join } from "node:path";
import { readSchema } from "./schema.ts";
import { STARTER } from "./starter.ts";
import type { Streams } from "./streams.ts";
import { writeWhole } from "./write-whole.ts";

/** `broadside init`: a campaign to start from, with its JSON Schema beside it for the editor. Replaces nothing. Returns the exit code. */
export async function runInit(folder: string, streams: Streams): Promise<number> {
  const campaign = join(folder, "campaign.yaml");
  const schema = join(folder, "campaign.schema.json");
  if (await exists(campaign)) {
    streams.err(`\`${campaign}\` is there already; nothing was written\n`);
    return 1;
  }
  await writeWhole(schema, await readSchema());
  await writeWhole(campaign, STARTER);
  streams.out(`${campaign}\n`);
  streams.err(`Edit it, then: broadside render ${campaign}\n`);
  return 0;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
