import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSvg } from "../../src/symbols/svg/read-svg.ts";
import { sceneFaults } from "./scene-checks.ts";

const wrap = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`;
const read = (input: string | Uint8Array) => readSvg(input, { label: "x" });

describe("an SVG file that is refused", () => {
  it.each([
    ["entities", `<!DOCTYPE svg [<!ENTITY a "b">]>${wrap("&a;")}`, "entities"],
    ["an internal subset", `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>${wrap("")}`, "entities"],
    ["broken XML", "<svg><g></svg>", "well-formed"],
    ["another document", "<html><body/></html>", "not an SVG"],
    ["nothing", "", "well-formed"],
    ["no size", "<svg><rect width='1' height='1'/></svg>", "no size"],
    ["a size of nothing", '<svg viewBox="0 0 0 10"/>', "no size"],
    ["endless nesting", wrap(`${"<g>".repeat(500)}${"</g>".repeat(500)}`), "nested"],
    ["bottomless nesting", wrap(`${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}`), ""],
    ["too many shapes", wrap("<path d='M0 0H1'/>".repeat(20_001)), "20000 shapes"],
    ["numbers past all measure", wrap("<circle r='1' transform='scale(1e19)'/>"), "too large"],
    ["too large a file", wrap(" ".repeat(4_000_000)), "larger than 4 MB"],
  ])("for %s", (_, text, message) => {
    const { art, problems } = read(text);
    expect(art).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.hint).not.toBe("");
  });

  it("for use elements that double one another", () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `<g id="l${i}"><use href="#l${i + 1}"/><use href="#l${i + 1}"/></g>`,
    );
    expect(read(wrap(`${levels.join("")}<g id="l20"/>`)).problems[0]?.message).toContain("repeat");
  });

  it("for compressed and non-UTF-8 bytes", () => {
    expect(read(Uint8Array.of(0x1f, 0x8b, 8)).problems[0]?.message).toContain("SVGZ");
    expect(read(Uint8Array.of(0xff, 0xfe, 0x3c, 0)).problems[0]?.message).toContain("UTF-8");
  });
});

describe("an SVG file that is drawn in part", () => {
  it.each([
    ["text", "<text>Hi</text>", "`text`"],
    ["a picture", "<image href='https://example.org/a.png'/>", "`image`"],
    ["a foreign object", "<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "`foreignObject`"],
    ["a script", "<script>process.exit()</script>", "`script`"],
    ["a filter", "<rect width='1' height='1' filter='url(#f)'/>", "filter"],
    ["a mask", "<rect width='1' height='1' mask='url(#m)'/>", "mask"],
    ["another file", "<use href='file:///etc/passwd#a'/>", "another file"],
    ["a paint elsewhere", "<rect width='1' height='1' fill='url(other.svg#a)'/>", "another file"],
    ["an unreadable path", "<path d='M0 0 L 1'/>", "`path`"],
    ["endless numbers", "<path d='M0 0 L1e400 1'/>", "`path`"],
    ["nothing at all", "", "draws nothing"],
  ])("names %s", (_, body, message) => {
    const { art, problems } = read(wrap(body));
    expect(art).toBeDefined();
    expect(problems.map((p) => p.message).join("; ")).toContain(message);
  });

  it("accepts a plain DOCTYPE, which nothing fetches", () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(read(`${doctype}${wrap("<path d='M0 0H1V1z'/>")}`).problems).toEqual([]);
  });

  it("keeps each problem once and their number small", () => {
    expect(read(wrap("<text/>".repeat(1000))).problems).toHaveLength(2);
    const many = Array.from({ length: 500 }, (_, i) => `<odd${i}/>`).join("");
    expect(read(wrap(many)).problems.length).toBeLessThanOrEqual(50);
  });

  it("does not stall on unclosed comments and braces of a style sheet", () => {
    const css = "/*".repeat(200_000) + "a{".repeat(200_000);
    expect(read(wrap(`<style>${css}</style><rect width="1" height="1"/>`)).art).toBeDefined();
  });
});

describe("any SVG file", () => {
  it("is drawn within the scene's guarantees or refused, and never throws", () => {
    const word = fc.constantFrom(
      "g",
      "path",
      "rect",
      "use",
      "circle",
      "svg",
      "symbol",
      "clipPath",
      "linearGradient",
      "stop",
      "a",
    );
    const value = fc.oneof(
      fc.constantFrom(
        "#i",
        "url(#i)",
        "M0 0A1 2 3 1 1 4 5z",
        "matrix(0 0 0 0 0 0)",
        "scale(1e9)",
        "50%",
        "-1",
        "NaN",
        "inherit",
      ),
      fc.double().map(String),
      fc.string({ unit: "grapheme-ascii" }).map((s) => s.replace(/[<&"]/g, "")),
    );
    const name = fc.constantFrom(
      "d",
      "x",
      "width",
      "height",
      "r",
      "href",
      "transform",
      "fill",
      "stroke",
      "style",
      "id",
      "clip-path",
      "viewBox",
      "stroke-width",
      "opacity",
    );
    const element = fc.tuple(word, fc.dictionary(name, value, { maxKeys: 6 }));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const open = elements.map(([tag, attributes]) => {
          const list = Object.entries(attributes).map(([key, text]) => ` ${key}="${text}"`);
          return `<${tag}${list.join("")}>`;
        });
        const close = elements.map(([tag]) => `</${tag}>`).reverse();
        const { art, problems } = read(wrap(open.join("") + close.join("")));
        if (art) expect(sceneFaults(art.nodes)).toEqual([]);
        else expect(problems).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });
});
