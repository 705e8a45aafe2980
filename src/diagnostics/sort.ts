import type { Diagnostic } from "./diagnostic.ts";

/** Orders diagnostics as the author reads his file; those without a position come last, in the order found. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const end = Number.POSITIVE_INFINITY;
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.position?.line ?? end, b.position?.line ?? end) ||
      compare(a.position?.column ?? end, b.position?.column ?? end),
  );
}

/** True when any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Unlike subtraction, sound for two infinities. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
