/** Turns the schema's issues into diagnostics an author can act upon. */
import type * as z from "zod";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import { namePath as name, valueAt } from "../paths.ts";
import { keysAt, namesAt, schemasAt } from "./shape.ts";

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** What the named parts of the schema are called in a sentence. */
const NOUNS: Readonly<Record<string, string>> = {
  Words: "text, or a map of languages such as `{ en: …, ru: … }`",
  DateInput: "a date",
  PeriodInput: "a date, or two dates with a slash",
  PointInput: "a point `[longitude, latitude]` or the id of a place",
  GeoPoint: "a point `[longitude, latitude]`",
  Amount: "a whole number",
  FigureInput: "a number, or a figure such as `{ low: 5_250, high: 5_556 }`",
  ColorInput: 'a colour such as `"#b3261e"`',
  ThemeChoice: "the name of a theme, the path of a theme file, or a theme",
};
const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  object: "a map of keys",
  record: "a map of keys",
  array: "a list",
  tuple: "a list",
};

/** What is checked: the whole value, the schema it has to fit, and what it is called. */
export interface Subject {
  readonly value: unknown;
  readonly schema: z.ZodType;
  readonly noun: "campaign" | "theme" | "layout";
}

/** The diagnostics of one issue. */
export function explainIssue(issue: Issue, subject: Subject, base: Path = []): Diagnostic[] {
  const path = [...base, ...(issue.path as Path)];
  const value = valueAt(subject.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key, path, subject));
    case "invalid_union":
      return explainUnion(issue, subject, path);
    case "invalid_type":
      return [
        value === undefined && path.length > 0
          ? missing(path, subject)
          : wrongType(path, value, subject, issue.expected),
      ];
    case "invalid_value":
      return [
        value === undefined && path.length > 0
          ? missing(path, subject)
          : wrongChoice(path, value, issue.values.map(String), subject),
      ];
    case "too_small":
    case "too_big":
      return [outOfBounds(path, value, issue, subject)];
    case "invalid_key":
      return [
        error(
          "E-key",
          path,
          `\`${String(path.at(-1))}\` cannot be a key here: ${issue.issues[0]?.message ?? "it is malformed"}`,
        ),
      ];
    case "custom": {
      const params = issue.params as { hints?: readonly string[]; code?: string } | undefined;
      return [error(params?.code ?? "E-value", path, `${name(path)} ${quote(value)}: ${issue.message}`, params?.hints)];
    }
    default:
      return [error("E-value", path, `${name(path)} ${quote(value)}: ${issue.message}`)];
  }
}

/** Takes the branch that got furthest: one that likes the value's type, else the union as a whole is explained. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, subject: Subject, path: Path): Diagnostic[] {
  const value = valueAt(subject.value, path);
  if (value === undefined) return [missing(path, subject)];
  const fitting = issue.errors.filter(
    (branch) => !branch.some(({ code, path: at }) => at.length === 0 && code === "invalid_type"),
  );
  const choices = fitting.filter((branch) =>
    branch.every(({ code, path: at }) => !(at.length === 0 && code === "invalid_value")),
  );
  const best = [...(choices.length > 0 ? choices : fitting)].sort(
    (a, b) => depth(b) - depth(a) || a.length - b.length,
  )[0];
  return best ? best.flatMap((inner) => explainIssue(inner, subject, path)) : [wrongType(path, value, subject)];
}

const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map(({ path }) => path.length));

function unknownKey(path: Path, key: string, parent: Path, { value, schema, noun }: Subject): Diagnostic {
  const owner = parent.length === 0 ? `a ${noun}` : name(parent);
  const known = keysAt(schema, parent);
  const taken = valueAt(value, parent) as Record<string, unknown>;
  const free = known.filter((candidate) => !(candidate in taken));
  const hints = suggest(key, free).length > 0 ? didYouMean(key, free) : didYouMean(key, known);
  // `{ note: 93,000 men }` reads as two keys, the second without a value.
  if (taken[key] === null) hints.unshift('Text with a comma inside `{ … }` needs quotes: `note: "93,000 men"`.');
  return error("E-unknown-key", path, `${owner} has no key \`${key}\``, hints);
}

function missing(path: Path, subject: Subject): Diagnostic {
  const key = path.at(-1)!;
  const owner = path.length === 1 ? `the ${subject.noun}` : name(path.slice(0, -1));
  const noun = expectation(path, subject);
  return error("E-missing-key", path, `${owner} needs \`${key}\``, noun ? [`Add \`${key}\`: ${noun}.`] : []);
}

function wrongType(path: Path, value: unknown, subject: Subject, expected?: string): Diagnostic {
  const noun = expectation(path, subject) ?? (expected ? (TYPES[expected] ?? expected) : "something else");
  const hints: string[] = [];
  const wantsText = noun.startsWith("text");
  if (value === null && (noun === NOUNS.ColorInput || path.at(-1) === "color"))
    hints.push('In YAML `#` begins a comment: put the colour in quotes, `"#b3261e"`.');
  else if (value === null) hints.push("Nothing stands after the colon: write a value, or take the key out.");
  else if (wantsText && typeof value !== "object")
    hints.push(`Put it in quotes: \`${JSON.stringify(String(value))}\`.`);
  else if (noun.startsWith("a list") && typeof value === "object" && !Array.isArray(value))
    hints.push("Begin each entry with a hyphen.");
  else if (noun === NOUNS.FigureInput)
    hints.push(typeof value === "object" ? "Give `best`, or `low` and `high`." : "Write digits: `1_747_000`.");
  else if (path.length === 0 && subject.noun === "campaign")
    hints.push("A campaign begins with `title: …` and `sides: …`; `broadside init` writes one to start from.");
  const owner = path.length === 0 ? `the ${subject.noun}` : name(path);
  return error("E-type", path, `${owner} should be ${noun}, not ${kindOf(value)}`, hints);
}

function wrongChoice(path: Path, value: unknown, values: string[], subject: Subject): Diagnostic {
  if (typeof value !== "string")
    return wrongType(path, value, subject, values.length > 1 ? "one of a few words" : values[0]);
  return error("E-value", path, `${name(path)} cannot be ${quote(value)}`, didYouMean(value, values));
}

function outOfBounds(
  path: Path,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  { schema }: Subject,
): Diagnostic {
  if (issue.origin === "string")
    return error("E-value", path, `${name(path)} is empty`, ["Write something, or take the key out."]);
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (issue.origin === "array") {
    const count = (value as unknown[]).length;
    const bound = issue.code === "too_small" ? `needs at least ${limit}` : `takes at most ${limit}`;
    const excess = count - Number(limit);
    const number = Math.abs(excess) === 1 ? "one" : String(Math.abs(excess));
    const hints = [excess > 0 ? `Take out ${number}.` : `Add ${number}${count > 0 ? " more" : ""}.`];
    if (excess > 0 && path.join() === "sides")
      hints.push("Allies can stand together as one side with several `members`.");
    const entries = count === 1 ? "one entry" : count === 0 ? "no entries" : `${count} entries`;
    return error("E-value", path, `${name(path)} has ${entries} and ${bound}`, hints);
  }
  const hints = [`It goes ${issue.code === "too_small" ? "from" : "up to"} ${limit}.`];
  const isPoint = namesAt(schema, path.slice(0, -1)).some((id) => id === "GeoPoint" || id === "PointInput");
  if (isPoint && path.at(-1) === 1 && Math.abs(Number(value)) <= 180) {
    hints.push("Points are `[longitude, latitude]`: are the two swapped?");
  }
  return error("E-value", path, `${name(path)} cannot be ${quote(value)}`, hints);
}

function expectation(path: Path, { schema }: Subject): string | undefined {
  const named = namesAt(schema, path)
    .map((id) => NOUNS[id])
    .find(Boolean);
  if (named) return named;
  const types = [
    ...new Set(
      schemasAt(schema, path)
        .map(({ type }) => TYPES[type])
        .filter((type) => type !== undefined),
    ),
  ];
  return types.length > 0 ? types.join(" or ") : undefined;
}

function quote(value: unknown): string {
  const text = print(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

/** A value in a few characters. Values written in code may be of any kind, and may contain themselves. */
function print(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? "…";
  } catch {
    return Array.isArray(value) ? "[…]" : "{…}";
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of keys";
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (value === undefined) return "nothing";
  return `the ${typeof value} ${quote(value)}`;
}

function error(code: string, path: Path, message: string, hints: readonly string[] = []): Diagnostic {
  return { severity: "error", code, message, path, hints };
}
