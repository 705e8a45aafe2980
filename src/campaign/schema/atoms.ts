/** The smallest parts of the schema. Nothing is transformed: what passes is what the author wrote. */
import * as z from "zod";
import { parseColor } from "../../theme/color.ts";
import { isProblem, parseDate, parseInterval } from "../dates.ts";
import { isFigureProblem, parseAmount, parseFigure } from "../figures.ts";

/** An optional key. `undefined` written in TypeScript is let through, though the type speaks of absence. */
export const optional = <T extends z.ZodType>(type: T): z.ZodExactOptional<T> =>
  type.optional() as unknown as z.ZodExactOptional<T>;

/** Hints ride along with an issue in its `params`. */
export const issue = (message: string, hints: readonly string[], path: (string | number)[] = [], code = "E-value") => ({
  code: "custom" as const,
  message,
  path,
  params: { hints, code },
});

export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "a language is a tag such as `en`, `ru` or `zh-Hant`" });

const filled = z.string().min(1, { error: "this text is empty" });

export const words = z.union([filled, z.record(languageTag, filled)]).meta({ id: "Words" });
/** Words that may be empty on purpose. */
export const labelWords = z.union([z.string(), z.record(languageTag, z.string())]);

export const identifier = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
  error: "an id is made of letters, digits, hyphens, dots and underscores",
});
export const ids = z.union([identifier, z.array(identifier).min(1)]);

export const amount = z
  .union([z.number(), z.string()])
  .check((context) => {
    const parsed = parseAmount(context.value);
    if (isFigureProblem(parsed))
      context.issues.push({ ...issue(parsed.problem, parsed.hints, [], "E-figure"), input: context.value });
  })
  .meta({ id: "Amount" });

export const date = z
  .union([z.string(), z.number()])
  .check((context) => {
    const parsed = parseDate(context.value);
    if (isProblem(parsed))
      context.issues.push({ ...issue(parsed.problem, parsed.hints, [], "E-date"), input: context.value });
  })
  .meta({ id: "DateInput" });

export const period = z
  .union([z.string(), z.number()])
  .check((context) => {
    const parsed = parseInterval(context.value);
    if (isProblem(parsed))
      context.issues.push({ ...issue(parsed.problem, parsed.hints, [], "E-date"), input: context.value });
  })
  .meta({ id: "PeriodInput" });

export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);
export const geoPoint = z.tuple([longitude, latitude]).meta({ id: "GeoPoint" });
export const point = z.union([geoPoint, identifier]).meta({ id: "PointInput" });
export const box = z.tuple([geoPoint, geoPoint]);
export const rank = z.int().min(1).max(3);
/** An opaque CSS colour. */
export const colour = z
  .string()
  .check((context) => {
    const text = context.value;
    const parsed = parseColor(text);
    if (parsed !== undefined && parsed.length === 7) return;
    const found =
      parsed === undefined
        ? issue("it is not a colour", colourHints(text), [], "E-color")
        : issue("a theme's colours are opaque", [`Write \`${parsed.slice(0, 7)}\`.`], [], "E-color");
    context.issues.push({ ...found, input: text });
  })
  .meta({ id: "ColorInput" });

function colourHints(text: string): string[] {
  const hex = /^#?[0-9a-f]+$/i.test(text.trim());
  if (hex && !text.trim().startsWith("#") && parseColor(`#${text.trim()}`)) return [`Write \`"#${text.trim()}"\`.`];
  if (hex) return ["A colour in hexadecimal has three or six digits: `#b3261e`."];
  return ["Write a CSS colour: `#b3261e`, `firebrick`, `rgb(179, 38, 30)`."];
}

export const assetPath = z.string().min(1);

export const figureDetail = z
  .strictObject({
    best: optional(amount),
    low: optional(amount),
    high: optional(amount),
    display: optional(words),
    approx: optional(z.boolean()),
    asOf: optional(date),
    source: optional(ids),
    note: optional(words),
  })
  .check((context) => {
    const parsed = parseFigure(context.value);
    if (!isFigureProblem(parsed)) return;
    const path = parsed.part ? [parsed.part] : [];
    context.issues.push({ ...issue(parsed.problem, parsed.hints, path, "E-figure"), input: context.value });
  })
  .meta({ id: "FigureDetail" });

export const figure = z.union([amount, figureDetail]).meta({ id: "FigureInput" });

export const branch = z.enum([
  "infantry",
  "cavalry",
  "armour",
  "artillery",
  "navy",
  "air",
  "airborne",
  "engineers",
  "mixed",
]);
export const echelon = z.enum([
  "company",
  "battalion",
  "regiment",
  "brigade",
  "division",
  "corps",
  "army",
  "army-group",
  "front",
  "fleet",
]);
