/** Pins of the layout that contradict one another. Works on values not yet validated. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { asList, asRecord } from "./ids.ts";

type Path = (string | number)[];

/** Blocks shown whatever an author says. */
const ALWAYS: Readonly<Record<string, string>> = {
  title: "Title and dates are always shown; pin `forms: { title: minimal }` for no more than these.",
};

/** Errors in what an author fixed about the page; `base` is where it stands. */
export function checkPins(layout: unknown, base: Path): Diagnostic[] {
  const { blocks, hide, emphasis, forms } = asRecord(layout);
  const shown = blocks === undefined ? undefined : asList(blocks);
  const hidden = asList(hide);
  const gone = (name: unknown) => hidden.includes(name) || (shown !== undefined && !shown.includes(name));
  const where = (name: unknown) => (hidden.includes(name) ? "`hide` leaves out" : "`blocks` leaves out");
  const emphasised = emphasis === "people" ? "sides" : emphasis;
  return [
    ...hidden.flatMap((name, i) =>
      shown?.includes(name)
        ? [
            contradiction(
              [...base, "hide", i],
              `\`hide\` and \`blocks\` both name ${String(name)}`,
              "Keep it in one of them.",
            ),
          ]
        : typeof name === "string" && Object.hasOwn(ALWAYS, name)
          ? [contradiction([...base, "hide", i], `the ${name} cannot be hidden`, ALWAYS[name]!)]
          : [],
    ),
    ...(shown ?? []).flatMap((name, i) =>
      shown!.indexOf(name) < i
        ? [contradiction([...base, "blocks", i], `\`blocks\` names ${String(name)} twice`, "Keep one of them.")]
        : [],
    ),
    ...(typeof emphasised === "string" && gone(emphasised)
      ? [
          contradiction(
            [...base, "emphasis"],
            `\`emphasis\` is on ${String(emphasis)}, which ${where(emphasised)}`,
            "Show it, or put the emphasis on another block.",
          ),
        ]
      : []),
    ...Object.keys(asRecord(forms)).flatMap((name) =>
      name !== "title" && name !== "sides" && gone(name)
        ? [
            contradiction(
              [...base, "forms", name],
              `\`forms\` pins ${name}, which ${where(name)}`,
              "Show it, or take the form out.",
            ),
          ]
        : [],
    ),
  ];
}

function contradiction(path: Path, message: string, hint: string): Diagnostic {
  return { severity: "error", code: "E-layout-pins", message, path, hints: [hint] };
}
