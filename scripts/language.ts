/** Fills the generated parts of docs/language.md: tables of fields, metrics, words an author may use. */
import { METRICS, type MetricKey, metricWord } from "../src/campaign/metrics.ts";
import { translate } from "../src/campaign/words/translate.ts";
import { HISTORICAL_FLAGS } from "../src/symbols/flags/historical.ts";
import { pictogramNames } from "../src/symbols/pictograms/pictogram.ts";
import { LIGHT_TONES } from "../src/theme/tones.ts";
import { type FieldDoc, readTypeDocs } from "./tsdoc.ts";

export const THEMES_FILE = new URL("../docs/themes.md", import.meta.url);
export const LANGUAGE_FILE = new URL("../docs/language.md", import.meta.url);

/** The page with everything between `<!-- fields Name -->` (or `<!-- metrics -->` and their kind) and `<!-- end -->` made anew. */
export function fillLanguagePage(page: string): string {
  const types = readTypeDocs();
  return page.replace(
    /(<!-- (\w+)(?: (\w+))? -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, kind: string, name: string | undefined, close: string) => {
      const made =
        kind === "fields" ? tableOf(types.get(name ?? "")?.fields ?? [], kind, name) : (LISTS[kind] ?? unknown)(kind);
      return `${open}\n${made}\n\n${close}`;
    },
  );
}

const LISTS: Readonly<Record<string, (kind: string) => string>> = {
  metrics: () => {
    const rows = (Object.keys(METRICS) as MetricKey[]).map((key) => {
      const metric: { order: number; kind: string; pictogram?: string } = METRICS[key];
      return `| \`${key}\` | ${translate(metricWord(key), "en")} | ${metric.kind} | ${metric.pictogram ?? ""} | ${metric.order} |`;
    });
    return ["| Key | Label | Counts | Pictogram | Order |", "|---|---|---|---|---|", ...rows].join("\n");
  },
  flags: () => HISTORICAL_FLAGS.map(({ id, name }) => `\`${id}\` (${name})`).join(" · "),
  colors: () => codes(Object.keys(LIGHT_TONES)),
  pictograms: () => codes(pictogramNames()),
};

function tableOf(fields: readonly FieldDoc[], kind: string, name: string | undefined): string {
  if (fields.length === 0) return unknown(`${kind} ${name ?? ""}`);
  const rows = fields
    .filter(({ name }) => name !== "$schema")
    .map(
      (field) =>
        `| ${field.optional ? "" : "**"}\`${field.name}\`${field.optional ? "" : "**"} | ${cell(field.text)} |`,
    );
  return ["| Key | Meaning |", "|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(" · ");
}

function unknown(what: string): never {
  throw new Error(`docs/language.md asks for "${what}", and there is no such thing`);
}
