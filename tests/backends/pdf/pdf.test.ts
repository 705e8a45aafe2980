import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/backends/number.ts";
import { renderPdf } from "../../../src/backends/pdf/index.ts";
import { pathOperators } from "../../../src/backends/pdf/operators.ts";
import { glyphTexts } from "../../../src/backends/pdf/text.ts";
import { circleData, group, path, rectData } from "../../../src/scene/build.ts";
import type { GlyphsNode, Scene, SceneNode } from "../../../src/scene/types.ts";
import { openPdf } from "../../helpers/pixels.ts";
import { CLIPPED, picture, SHAPES, testImage, testResources, testScene, WORDS } from "../../helpers/sample-scene.ts";
import { runWidth, shapeRun } from "../../helpers/shaped-text.ts";

const everything = [...SHAPES, ...CLIPPED, ...WORDS];

function render(nodes: readonly SceneNode[], scene: Partial<Scene> = {}): Promise<Uint8Array> {
  return renderPdf(testScene(nodes, scene), testResources());
}

/** The page's text as pdf.js copies it, line by line. */
async function extractLines(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return text.split("\n").map((line) => line.trim());
}

interface TreeNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (TreeNode | { readonly type: "content" })[];
}

/** Roles and alternative texts of the structure tree, indented. */
async function readTree(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  const root = (await (await document.getPage(1)).getStructTree()) as unknown as TreeNode;
  await document.destroy();
  const outline = (node: TreeNode, depth: number): string[] => [
    `${" ".repeat(depth)}${node.role}${node.alt ? ` "${node.alt}"` : ""}`,
    ...node.children.flatMap((child) => ("role" in child ? outline(child, depth + 1) : [])),
  ];
  return root.children.flatMap((child) => ("role" in child ? outline(child, 0) : []));
}

/** All compressed streams of the file, unpacked, and the rest as it is. */
function unpack(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts: string[] = [];
  let at = 0;
  for (let start = bytes.indexOf("stream\n"); start >= 0; start = bytes.indexOf("stream\n", at)) {
    const end = bytes.indexOf("\nendstream", start);
    const dictionary = bytes.toString("latin1", at, start);
    parts.push(dictionary);
    const body = bytes.subarray(start + 7, end);
    parts.push(dictionary.includes("/FlateDecode") ? inflateSync(body).toString("latin1") : body.toString("latin1"));
    at = end + 10;
  }
  return parts.join("\n") + bytes.toString("latin1", at);
}

describe("text in a PDF", () => {
  it("is copied out as it was written, in the order of the scene", async () => {
    const lines = ["The quick brown fox, 1945–46.", "Манжуур · Хинган", "“Ταχύς” ΑΛΕΠΟΥ", "AVALANCHE fi ffi To"];
    const runs = lines.map((line, i) => shapeRun(line, 20, 40 + i * 40));
    expect(await extractLines(await render(runs))).toEqual(lines);
  });

  it("stays whole when letterspaced, at any distance", async () => {
    const runs = [0.03, 0.09, 0.135, 0.25, 0.6].map((tracking, i) =>
      shapeRun("ORDER OF BATTLE", 10, 30 + i * 40, { size: 14, tracking }),
    );
    expect(await extractLines(await render(runs))).toEqual(Array(5).fill("ORDER OF BATTLE"));
  });

  it("stays whole when bent or turned", async () => {
    const runs = [
      shapeRun("AMUR RIVER", 20, 80, { bend: 150, tracking: 0.3 }),
      shapeRun("on a slope", 20, 120, { angle: 0.4 }),
    ];
    const text = (await extractLines(await render(runs))).join(" ");
    expect(text).toContain("AMUR RIVER");
    expect(text).toContain("on a slope");
  });

  it("says a haloed run once", async () => {
    const run = shapeRun("Mukden", 20, 80, { halo: { color: "#ffffff", width: 3 } });
    expect(await extractLines(await render([run]))).toEqual(["Mukden"]);
  });

  it("tells apart the characters one glyph stands for", async () => {
    const latin = shapeRun("A", 20, 40);
    const [glyph] = latin.glyphs;
    const greek: GlyphsNode = { ...latin, text: "Α", glyphs: [{ ...glyph!, y: 80 }] };
    expect(await extractLines(await render([latin, greek, latin]))).toEqual(["A", "Α", "A"]);
  });

  it("joins runs that continue a line", async () => {
    const first = shapeRun("killed and ", 20, 40);
    const second = shapeRun("wounded", 20 + runWidth("killed and "), 40, { font: "bold", continues: true });
    expect(await extractLines(await render([first, { ...second, fill: "#aa0000" }]))).toEqual(["killed and wounded"]);
  });

  it("gives a ligature all its characters, and a mark beyond the last none", () => {
    const glyph = (cluster: number) => ({ id: 1, x: 0, y: 0, cluster });
    const run = (text: string, clusters: number[]): GlyphsNode => ({
      ...shapeRun("x", 0, 0),
      text,
      glyphs: clusters.map(glyph),
    });
    expect(glyphTexts(run("affix", [0, 1, 4]))).toEqual(["a", "ffi", "x"]);
    expect(glyphTexts(run("e\u0301t", [0, 0, 2]))).toEqual(["e", "\u0301", "t"]);
    expect(glyphTexts(run("йo", [0, 0, 1]))).toEqual(["й", "", "o"]);
    expect(glyphTexts(run("abc", [2, 1, 0]))).toEqual(["c", "b", "a"]);
  });

  it("gives readers, who turn right-to-left text around, ligatures turned and marks after their letter", () => {
    const glyph = (cluster: number) => ({ id: 1, x: 0, y: 0, cluster });
    const run = (text: string, clusters: number[]): GlyphsNode => ({
      ...shapeRun("x", 0, 0),
      text,
      direction: "rtl",
      glyphs: clusters.map(glyph),
    });
    expect(glyphTexts(run("بلا", [1, 0]))).toEqual(["ال", "ب"]);
    expect(glyphTexts(run("بر", [1, 0, 0]))).toEqual(["ر", "", "ب"]);
    expect(glyphTexts(run("أُسر", [3, 2, 0, 0]))).toEqual(["ر", "س", "ُ", "أ"]);
  });
});

describe("the structure of a PDF", () => {
  it("follows the roles of the nodes", async () => {
    const tree = await readTree(
      await render([
        shapeRun("The title", 10, 30, { role: "heading", size: 30 }),
        shapeRun("goes on", 10, 60, { role: "heading", size: 30 }),
        group([shapeRun("one", 10, 80), shapeRun("two", 10, 100)], { role: "list" }),
        group([shapeRun("a line", 10, 120), shapeRun("and another", 10, 140)], { role: "paragraph" }),
        shapeRun("Losses", 10, 160, { role: "heading" }),
        group([path(circleData(9, 9, 9), { fill: "#000000" }), shapeRun("Harbin", 10, 180)], {
          role: "figure",
          label: "Map of the front",
        }),
        group([shapeRun("grid A1", 10, 200)], { role: "artifact" }),
        path(rectData(0, 0, 5, 5), { fill: "#000000" }),
        path(rectData(0, 0, 5, 5), { fill: "#000000", label: "Flag" }),
      ]),
    );
    expect(tree).toEqual(
      [
        "Document",
        " H1",
        " L",
        "  LI",
        "   LBody",
        "  LI",
        "   LBody",
        " P",
        " H2",
        ' Figure "Map of the front"',
        ' Figure "Flag"',
      ].flatMap((line) => (line === "   LBody" ? [line, "    P"] : [line])),
    );
  });

  it("marks all that is drawn, as content or as decoration", async () => {
    const content = unpack(await render(everything));
    const page = content.slice(content.indexOf("/Artifact BMC"), content.lastIndexOf("EMC"));
    let depth = 0;
    let painted = 0;
    for (const line of page.split("\n")) {
      if (/MCID|^\/Artifact/.test(line)) expect(depth).toBe(0);
      if (/(?:^|\s)(?:f\*?|B\*?|S|TJ|Do)$/.test(line)) {
        painted++;
        expect(depth).toBeGreaterThan(0);
      }
      if (/B[DM]C$/.test(line)) depth++;
      if (line === "EMC") depth--;
    }
    expect(painted).toBeGreaterThan(everything.length);
    expect(depth).toBe(1);
  });

  it("parts the words of a paragraph's lines", async () => {
    const lines = [shapeRun("a line", 10, 120), shapeRun("and another", 10, 140)];
    const content = unpack(await render([group(lines, { role: "paragraph" })]));
    const shown = [...content.matchAll(/\[(<.*>)\] TJ/g)].map(
      ([, codes]) => codes!.match(/[0-9a-f]{4}(?=[0-9a-f<>])/g)!,
    );
    expect(shown.map((codes) => codes.length)).toEqual(["a line ".length, "and another".length]);
    expect(shown[0]!.at(-1)).toBe(shown[0]![1]);
  });

  it("names the document and its language", async () => {
    const document = await openPdf(await render([], { title: "Ялалт & <Victory>", lang: "mn" }));
    const { info, metadata } = await document.getMetadata();
    const catalog = await document.getMarkInfo();
    await document.destroy();
    expect(info).toMatchObject({ Title: "Ялалт & <Victory>", Language: "mn", PDFFormatVersion: "1.7" });
    expect(metadata.get("dc:title")).toBe("Ялалт & <Victory>");
    expect(catalog).toMatchObject({ Marked: true });
  });
});

describe("the file", () => {
  it("has the page's size in points", async () => {
    const sizeOf = async (pdf: Uint8Array) => {
      const document = await openPdf(pdf);
      const { view } = await document.getPage(1);
      await document.destroy();
      return view;
    };
    expect(await sizeOf(await render([]))).toEqual([0, 0, 300, 225]);
    const a5 = { width: 595.28, height: 419.53 };
    expect(await sizeOf(await renderPdf(testScene([]), testResources(), a5))).toEqual([0, 0, 595.28, 419.53]);
  });

  it("is the same from run to run, and another for another scene", async () => {
    const image = await testImage("image/png");
    const nodes = [...everything, picture(image, 10, 10, 60, 40)];
    const write = () => renderPdf(testScene(nodes), testResources([image]));
    const [a, b] = [await write(), await write()];
    expect(Buffer.from(a).equals(b)).toBe(true);
    const id = (pdf: Uint8Array) => /\/ID \[(<\w+>)/.exec(Buffer.from(pdf).toString("latin1"))![1];
    expect(id(await render(SHAPES))).not.toBe(id(a));
  });

  it("tells its date only when asked", async () => {
    expect(Buffer.from(await render([])).includes("CreationDate")).toBe(false);
    const creationDate = new Date(Date.UTC(2024, 4, 9));
    const dated = await renderPdf(testScene([]), testResources(), { creationDate });
    expect(Buffer.from(dated).includes("D:20240509000000Z")).toBe(true);
  });

  it("embeds the fonts it uses and no other", async () => {
    const content = unpack(await render([shapeRun("a", 1, 1), shapeRun("b", 1, 20, { font: "bold" })]));
    const names = new Set([...content.matchAll(/\/FontName \/\w+\+(\S+)/g)].map(([, name]) => name));
    expect(names).toEqual(new Set(["FiraSansCondensed-Regular", "FiraSansCondensed-Bold"]));
    expect(content).not.toContain("Helvetica");
  });

  it("keeps shapes as shapes and JPEGs as they are", async () => {
    expect(unpack(await render(everything))).not.toContain("/Subtype /Image");
    const jpeg = await testImage("image/jpeg");
    const pdf = await renderPdf(testScene([picture(jpeg, 0, 0, 9, 9)]), testResources([jpeg]));
    expect(Buffer.from(pdf).includes(Buffer.from(jpeg.bytes))).toBe(true);
  });

  it("refuses a broken image", async () => {
    const image = await testImage("image/png");
    const broken = testResources([{ ...image, bytes: image.bytes.subarray(0, 30) }]);
    const writing = renderPdf(testScene([picture(image, 0, 0, 9, 9)]), broken);
    await expect(writing).rejects.toMatchObject({ code: "bad-image" });
  });

  it("writes numbers without exponents and curves as cubics", () => {
    expect([1e-7, -1e-9, 0.5, -0.25, 123456.789].map((value) => formatNumber(value))).toEqual([
      "0",
      "0",
      ".5",
      "-.25",
      "123456.79",
    ]);
    expect(pathOperators("M 0 0 Q 3 3 6 0 Z")).toBe("0 0 m\n2 2 4 2 6 0 c\nh");
  });
});
