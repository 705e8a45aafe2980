import { describe, expect, it } from "vitest";
import { loadAtlas } from "../../src/geo/atlas.ts";
import { countryOfAtlas, explainUnknownCountry, findCountry, listCountryNames } from "../../src/geo/countries.ts";

describe("countries", () => {
  it.each([
    ["China", "156"],
    ["chn", "156"],
    ["CN", "156"],
    ["156", "156"],
    ["4", "004"],
    ["Côte d’Ivoire", "384"],
    ["ivory coast", "384"],
    ["the Netherlands", "528"],
    ["Holland", "528"],
    ["St. Lucia", "662"],
    ["Burma", "104"],
    ["UK", "826"],
    ["Bosnia & Herzegovina", "070"],
    ["Türkiye", "792"],
  ])("knows %s", (name, id) => {
    expect(findCountry(name)?.id).toBe(id);
  });

  it("does not take a bygone state for a country, and names its parts", () => {
    for (const name of ["USSR", "Soviet Union", "Yugoslavia", "Korea", "Manchukuo"]) {
      expect(findCountry(name)).toBeUndefined();
      expect(explainUnknownCountry(name)[0]).toContain("from:");
    }
    expect(explainUnknownCountry("Korea")[0]).toContain("[North Korea, South Korea]");
  });

  it("suggests what a misspelt name meant", () => {
    expect(explainUnknownCountry("Germny")[0]).toContain("Germany");
    expect(explainUnknownCountry("Mongola")[0]).toContain("Mongolia");
    expect(explainUnknownCountry("qqqqqq")[0]).toContain("ISO 3166");
  });

  it("lists every name once, and every one can be found", () => {
    const names = listCountryNames();
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(findCountry(name)?.name).toBe(name);
  });

  it("finds each country of the table in an atlas, and names every land with a code", () => {
    const lands = [...loadAtlas("50m").countries, ...loadAtlas("10m").countries];
    const found = new Set(lands.map((land) => countryOfAtlas(land.id, land.name)?.name));
    expect(listCountryNames().filter((name) => !found.has(name))).toEqual([]);
    expect(lands.filter((land) => land.id !== "" && !countryOfAtlas(land.id, land.name))).toEqual([]);
  });

  it("leaves no two countries with one code", () => {
    const codes = listCountryNames().flatMap((name) => {
      const { id, alpha2, alpha3 } = findCountry(name)!;
      return [id, alpha2, alpha3].filter((code) => code !== "");
    });
    expect(new Set(codes).size).toBe(codes.length);
  });
});
