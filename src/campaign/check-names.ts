/** Names of things the library brings: colours, flags, countries, pictograms, themes. Works on values not yet validated. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { explainUnknownCountry, findCountry } from "../geo/countries.ts";
import { flagNames } from "../symbols/flags/flag.ts";
import { flagKey } from "../symbols/flags/flag-key.ts";
import { HISTORICAL_FLAGS } from "../symbols/flags/historical.ts";
import { pictogramNames } from "../symbols/pictograms/pictogram.ts";
import { parseColor } from "../theme/color.ts";
import { THEMES } from "../theme/registry.ts";
import { LIGHT_TONES } from "../theme/tones.ts";
import { isAssetPath } from "./assets.ts";
import { visit } from "./references.ts";

type Path = (string | number)[];

interface Use {
  readonly pattern: string;
  /** Code and hints when the name is unknown. */
  check(
    name: string,
  ): { readonly code: string; readonly message: string; readonly hints: readonly string[] } | undefined;
}

const checkFlag: Use["check"] = (name) => {
  const key = flagKey(name);
  if (isAssetPath(name) || HISTORICAL_FLAGS.some(({ id }) => id === key)) return undefined;
  const names = flagNames();
  if (names.includes(key)) return undefined;
  const [hint] = didYouMean(key, names);
  const own = "For a flag of your own, write the path of a picture: `flags/free-state.svg`.";
  const hints = hint?.startsWith("Did you mean") ? [hint, own] : [own];
  return { code: "E-unknown-flag", message: `the library has no flag \`${name}\``, hints };
};

const USES: readonly Use[] = [
  {
    pattern: "sides.*.color",
    check: (name) => {
      if (Object.hasOwn(LIGHT_TONES, name) || parseColor(name)) return undefined;
      const hints = [
        ...didYouMean(name, Object.keys(LIGHT_TONES), "palette names"),
        "Any CSS colour will do too: `#b3261e`.",
      ];
      return { code: "E-color", message: `\`${name}\` is not a colour`, hints };
    },
  },
  { pattern: "sides.*.flag", check: checkFlag },
  { pattern: "sides.*.members.*.flag", check: checkFlag },
  { pattern: "map.territories.*.from", check: checkCountry },
  { pattern: "map.territories.*.from.*", check: checkCountry },
  {
    pattern: "metrics.*.pictogram",
    check: (name) =>
      pictogramNames().includes(name)
        ? undefined
        : {
            code: "E-unknown-pictogram",
            message: `there is no pictogram \`${name}\``,
            hints: didYouMean(name, pictogramNames()),
          },
  },
  { pattern: "theme", check: checkThemeName },
  { pattern: "layout.theme", check: checkThemeName },
];

/** Every name that is none of the library's. */
export function checkNames(root: unknown): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { pattern, check } of USES) {
    visit(root, pattern.split("."), [], (value, path: Path) => {
      if (typeof value !== "string" || value === "") return;
      const problem = check(value);
      if (problem) found.push({ severity: "error", path, ...problem });
    });
  }
  return found;
}

function checkCountry(name: string) {
  if (findCountry(name)) return undefined;
  return {
    code: "E-unknown-country",
    message: `there is no country \`${name}\` on the map`,
    hints: explainUnknownCountry(name),
  };
}

function checkThemeName(name: string) {
  if (isAssetPath(name) || Object.hasOwn(THEMES, name)) return undefined;
  const hints = [
    ...didYouMean(name, Object.keys(THEMES)),
    "For a theme of your own, write the path of its file: `my-theme.yaml`.",
  ];
  return { code: "E-unknown-theme", message: `there is no theme \`${name}\``, hints };
}
