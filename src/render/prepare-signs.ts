import type { Asset } from "../blocks/block.ts";
import type { Edition } from "../campaign/edition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadApp6, signKey } from "../symbols/units/app6.ts";
import { sideTones } from "../theme/derive.ts";
import type { Theme } from "../theme/types.ts";

export interface PreparedSigns {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws the APP-6 signs a map asks for; a campaign without any loads nothing. */
export async function prepareSigns(
  edition: Edition,
  theme: Theme,
  load?: () => Promise<unknown>,
): Promise<PreparedSigns> {
  const assets = new Map<string, Asset>();
  const units = (edition.map?.units ?? []).filter(({ sidc }) => sidc !== undefined);
  if (units.length === 0) return { assets, diagnostics: [] };
  const pen = await loadApp6(load);
  if (!pen) return { assets, diagnostics: [MISSING] };
  const diagnostics: Diagnostic[] = [];
  for (const { sidc, side, name } of units) {
    const key = signKey(sidc!, side.id);
    if (assets.has(key)) continue;
    const tones = sideTones(theme, side.color, side.index);
    const reading = pen(sidc!, {
      frame: theme.dark ? tones.text : tones.bar,
      fill: theme.dark ? theme.paper : "#ffffff",
    });
    if (reading?.art) assets.set(key, { kind: "art", art: { ...reading.art, label: name } });
    const faults = reading ? reading.problems.map(({ message }) => message) : ["it stands for nothing in APP-6"];
    for (const fault of new Set(faults)) diagnostics.push(doubtful(sidc!, name, fault));
  }
  return { assets, diagnostics };
}

const MISSING: Diagnostic = {
  severity: "warning",
  code: "W-app6-missing",
  message:
    "the signs of APP-6 come from the package `milsymbol`, which is not installed; units are drawn in plain boxes",
  hints: ["npm install milsymbol"],
};

function doubtful(sidc: string, name: string, fault: string): Diagnostic {
  return {
    severity: "warning",
    code: "W-app6-sign",
    message: `the sign \`${sidc}\` of "${name}": ${fault}`,
    hints: ["Check the code against APP-6 or MIL-STD-2525, or leave it out for a plain box."],
  };
}
