/** The command line itself was wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The parts of a comma-separated option. */
export function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
