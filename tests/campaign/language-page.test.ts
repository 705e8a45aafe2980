import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fillLanguagePage, LANGUAGE_FILE } from "../../scripts/language.ts";
import { validateCampaign } from "../../src/campaign/validate.ts";

const page = await readFile(LANGUAGE_FILE, "utf8");

test("the tables of the language page are those the sources give", () => {
  expect(fillLanguagePage(page)).toBe(page);
});

test("every interface an author writes has its table", () => {
  const shown = [...page.matchAll(/<!-- fields (\w+) -->/g)].map(([, name]) => name);
  const inputs =
    "SideInput MemberInput CommanderInput PortraitInput FigureDetail PhaseInput EventInput FormationInput PlaceInput MetricInput HeadingsInput LayoutInput FormsInput MapInput TerritoryInput TerritoryChangeInput MovementInput FrontInput UnitInput LabelInput LayerInput InsetInput ReliefInput Campaign";
  expect(shown.sort()).toEqual(inputs.split(" ").sort());
});

test("the words an author may choose from are all on the page", async () => {
  const schema = await readFile(new URL("../../schema/campaign.schema.json", import.meta.url), "utf8");
  const words = [...schema.matchAll(/"enum": \[([^\]]+)\]/g)].flatMap(
    ([, list]) => JSON.parse(`[${list}]`) as string[],
  );
  for (const word of new Set(words)) expect(page).toContain(`\`${word}\``);
});

test("every example in YAML is part of the language", () => {
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) =>
    text!.replace(", …]", ", [121, 43]]"),
  );
  expect(examples.length).toBeGreaterThan(8);
  for (const text of examples) {
    const part = (parse(text) ?? {}) as Record<string, unknown>;
    // Parts of a side and of the map stand in the page on their own.
    const whole =
      "strength" in part ? { sides: [part] } : "territories" in part || "movements" in part ? { map: part } : part;
    const form = validateCampaign({ title: "War", sides: [{ name: "North" }], ...whole }).filter(
      ({ code }) =>
        code.startsWith("E-unknown-key") ||
        code === "E-type" ||
        code === "E-value" ||
        code === "E-date" ||
        code === "E-figure",
    );
    expect([text, form]).toEqual([text, []]);
  }
});
