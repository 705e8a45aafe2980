import { CampaignError, type Diagnostic, RenderError } from "../diagnostics/diagnostic.ts";

/** What was thrown while a campaign was read or drawn, as diagnostics of its file. */
export function explainFailure(error: unknown, file: string): Diagnostic[] {
  if (error instanceof CampaignError) return error.diagnostics.map((diagnostic) => ({ file, ...diagnostic }));
  const { code, message } = error as NodeJS.ErrnoException;
  const known = error instanceof RenderError || typeof code === "string";
  return [
    {
      severity: "error",
      code: known ? "E-render" : "E-internal",
      message,
      file,
      hints: known ? [] : ["This is a fault of the program; please report it with the campaign file."],
    },
  ];
}
