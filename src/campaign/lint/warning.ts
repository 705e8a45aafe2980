import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** A warning of the facts lint. */
export function warning(
  code: string,
  path: (string | number)[],
  message: string,
  hints: readonly string[] = [],
): Diagnostic {
  return { severity: "warning", code, message, path, hints };
}
