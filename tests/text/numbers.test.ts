import { describe, expect, it } from "vitest";
import { formatNumber, formatRange } from "../../src/text/numbers.ts";

const NN = "\u202f";

describe("formatNumber", () => {
  it.each([
    ["en", 5250, "5,250"],
    ["en", 1747000, "1,747,000"],
    ["ru", 5250, "5250"],
    ["ru", 52500, `52${NN}500`],
    ["es", 5250, "5250"],
    ["es", 52500, "52.500"],
    ["pl", 5250, "5250"],
    ["pl", 52500, `52${NN}500`],
    ["de", 5250, "5.250"],
    ["fr", 5250, `5${NN}250`],
    ["mn", 52500, "52,500"],
    ["ar", 52500, "52,500"],
    ["en", -12, "−12"],
    ["en", 0, "0"],
  ])("writes %s %d as %s", (language, value, expected) => {
    expect(formatNumber(value, language)).toBe(expected);
  });
});

describe("formatRange", () => {
  it("joins both ends with an en dash", () => {
    expect(formatRange(700_000, 800_000, "en")).toBe("700,000–800,000");
    expect(formatRange(700_000, 800_000, "ru")).toBe(`700${NN}000–800${NN}000`);
  });

  it("writes one number when the ends are equal", () => {
    expect(formatRange(12, 12, "en")).toBe("12");
  });
});

it("takes the digits a language tag asks for", () => {
  expect(formatNumber(1945, "ar")).toBe("1,945");
  expect(formatNumber(1945, "ar-u-nu-arab")).toBe("١٬٩٤٥");
  expect(formatNumber(12, "mr-u-ca-gregory-nu-deva")).toBe("१२");
});
