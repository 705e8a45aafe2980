import { describe, expect, test } from "vitest";
import { CampaignError, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { formatDiagnostic, summarize } from "../../src/diagnostics/format.ts";
import { hasErrors, sortDiagnostics } from "../../src/diagnostics/sort.ts";

const at = (line: number, column: number, length: number, source: string) => ({ line, column, length, source });
const misspelt: Diagnostic = {
  severity: "error",
  code: "E-unknown-key",
  message: "`sides[0]` has no key `strenght`",
  file: "war.yaml",
  position: at(4, 5, 8, "    strenght: { personnel: 5 }"),
  hints: ["Did you mean `strength`?"],
};

describe("a diagnostic on a terminal", () => {
  test("has its place, its line with a caret, and the remedy", () => {
    expect(formatDiagnostic(misspelt)).toBe(
      [
        "war.yaml:4:5: error E-unknown-key: `sides[0]` has no key `strenght`",
        "  4 |     strenght: { personnel: 5 }",
        "    |     ^^^^^^^^",
        "  → Did you mean `strength`?",
      ].join("\n"),
    );
  });

  test("puts the caret right under wide characters, after tabs and combining marks", () => {
    const carets = (position: Diagnostic["position"]) =>
      formatDiagnostic({ ...misspelt, position: position! }).split("\n")[2];
    expect(carets(at(1, 7, 2, "name: 東京 x"))).toBe("    |       ^^^^");
    expect(carets(at(1, 4, 1, "東京\tx"))).toBe("    |         ^");
    expect(carets(at(1, 3, 1, "e\u0301x"))).toBe("    |  ^");
  });

  test("cuts a long line around the caret", () => {
    const source = `${"a".repeat(300)}bad${"c".repeat(300)}`;
    const [, line, caret] = formatDiagnostic({ ...misspelt, position: at(1, 301, 3, source) }).split("\n");
    expect(line!.length).toBeLessThan(130);
    expect(line!.slice(caret!.indexOf("^"), caret!.indexOf("^") + 3)).toBe("bad");
    expect(line).toMatch(/^ {2}1 \| ….*…$/);
  });

  test("never lets an escape of the file reach the terminal", () => {
    const text = formatDiagnostic({ ...misspelt, position: at(1, 1, 1, "\u001b[31mred\u0007") });
    for (const control of ["\u001b", "\u0007"]) expect(text).not.toContain(control);
  });

  test("is coloured only when asked", () => {
    expect(formatDiagnostic(misspelt, { color: true })).toContain("\u001b[31;1merror\u001b[0m");
    expect(formatDiagnostic(misspelt)).not.toContain("\u001b");
  });

  test("does without file and position", () => {
    const { file: _, position: __, ...bare } = misspelt;
    expect(formatDiagnostic(bare).split("\n")[0]).toBe("error E-unknown-key: `sides[0]` has no key `strenght`");
  });
});

test("diagnostics are ordered by line and column, those without a place last and in their order", () => {
  const make = (code: string, position?: [number, number]): Diagnostic => ({
    severity: "warning",
    code,
    message: code,
    hints: [],
    ...(position && { position: at(position[0], position[1], 1, "") }),
  });
  const sorted = sortDiagnostics([make("x"), make("c", [3, 1]), make("y"), make("b", [1, 9]), make("a", [1, 2])]);
  expect(sorted.map(({ code }) => code).join("")).toBe("abcxy");
});

test("the summary counts each severity", () => {
  const warning: Diagnostic = { ...misspelt, severity: "warning" };
  expect(summarize([misspelt, misspelt, warning])).toBe("2 errors and 1 warning");
  expect(summarize([])).toBe("nothing to report");
  expect(hasErrors([warning])).toBe(false);
});

test("a campaign error tells the first error and how many more there are", () => {
  const warning: Diagnostic = { ...misspelt, severity: "warning", message: "doubtful" };
  expect(new CampaignError([warning, misspelt, misspelt]).message).toBe(`${misspelt.message} (and 1 more)`);
});
