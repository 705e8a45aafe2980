import { createHash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { FontResource } from "../../scene/resources.ts";
import type { Matrix } from "../../scene/types.ts";
import type { KitFont, KitRef, PdfKit } from "./kit.ts";
import { matrixOperands } from "./operators.ts";

export interface PdfWriterOptions {
  /** Page size in points. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subject: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Left out of the file by default, so that the same scene always gives the same bytes. */
  readonly creationDate?: Date | undefined;
}

export interface EncodedGlyph {
  /** Four hexadecimal digits. */
  readonly code: string;
  /** Advance in em. */
  readonly advance: number;
}

export interface TagOptions {
  /** Alternative text. */
  readonly alt?: string | undefined;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
}

/** An object of the file, to be named in others or in the page's resources. */
export type PdfObject = KitRef;

type ResourceKind = "ExtGState" | "Pattern" | "Shading" | "XObject";

type PdfStructure = ReturnType<PdfKit["struct"]>;

/**
 * One page of PDF, written with pdfkit. pdfkit keeps the objects, subsets the fonts and writes the
 * structure tree; every operator on the page is our own, because its text would be laid out anew,
 * its transparent images come in random order and its numbers are not rounded.
 */
export class PdfWriter {
  readonly #kit: PdfKit;
  readonly #operators: string[] = [];
  /** What is set in the graphics state, part by part, for every `q` that is open. */
  readonly #states: Map<string, string>[] = [new Map()];
  readonly #names = new Map<string, string>();
  readonly #fonts = new Map<FontResource, KitFont>();
  readonly #codes = new Map<FontResource, Map<string, EncodedGlyph>>();
  readonly #elements: PdfStructure[] = [];
  /** What the operators being written belong to. */
  #marked: PdfStructure | "artifact" | undefined;
  readonly #identity = createHash("md5");

  constructor(Kit: typeof PDFDocument, { width, height, title, subject, lang, creationDate }: PdfWriterOptions) {
    this.#kit = new Kit({
      size: [width, height],
      margin: 0,
      // Keeps Helvetica out.
      font: null as unknown as string,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang,
      info: { Title: title, Subject: subject, Creator: "Broadside" },
    }) as PdfKit;
    const page = this.#kit.page.dictionary.data;
    delete page.UserUnit;
    page.Group = { Type: "Group", S: "Transparency", CS: "DeviceRGB" };
    if (creationDate) this.#kit.info.CreationDate = creationDate;
    else delete this.#kit.info.CreationDate;
    this.#kit._addInfo = () => this.#kit.appendXML(describe(title, subject, creationDate));
    this.openTag("Document");
  }

  /** Writes operators, which belong to the tag last marked. */
  write(operators: string): void {
    this.#operators.push(operators);
  }

  /** Writes operators that set a part of the graphics state, unless it is set so already. */
  set(part: string, operators: string): void {
    const state = this.#states.at(-1)!;
    if (state.get(part) === operators) return;
    state.set(part, operators);
    this.write(operators);
  }

  save(matrix?: Matrix): void {
    this.#states.push(new Map(this.#states.at(-1)));
    this.write("q");
    if (matrix) this.write(`${matrixOperands(matrix)} cm`);
  }

  restore(): void {
    this.#states.pop();
    this.write("Q");
  }

  /** Adds an object, with a stream when one is given; the stream is compressed unless `Filter` says it is. */
  add(data: Record<string, unknown>, stream?: Uint8Array | string): PdfObject {
    const ref = this.#kit.ref(data) as KitRef;
    ref.end(stream);
    return ref;
  }

  /** The name of a resource of the page; `make` is asked once for each key. */
  resource(kind: ResourceKind, key: string, make: () => PdfObject): string {
    const known = this.#names.get(`${kind} ${key}`);
    if (known) return known;
    const name = `${kind[0]}${this.#names.size + 1}`;
    const resources = this.#kit.page.resources.data;
    resources[kind] ??= {};
    (resources[kind] as Record<string, PdfObject>)[name] = make();
    this.#names.set(`${kind} ${key}`, name);
    return name;
  }

  /** The name of a font in the page's resources. */
  fontName(font: FontResource): string {
    const kitFont = this.#fontOf(font);
    this.#kit.page.fonts[kitFont.id] ??= kitFont.ref();
    return kitFont.id;
  }

  /**
   * The code of a glyph that stands for `text`, its advance widened by `tracking` em. A glyph that
   * stands for other characters elsewhere gets another code there, so that both can be copied out.
   */
  encodeGlyph(font: FontResource, glyph: number, text: string, tracking = 0): EncodedGlyph {
    const codes = this.#codes.get(font) ?? new Map<string, EncodedGlyph>();
    this.#codes.set(font, codes);
    const key = `${glyph} ${tracking} ${text}`;
    const known = codes.get(key);
    if (known) return known;
    const { subset, unicode, widths } = this.#fontOf(font);
    let cid = subset.includeGlyph(glyph);
    if (unicode[cid] !== undefined) cid = subset.glyphs.push(glyph) - 1;
    const advance = this.advanceOf(font, glyph) + tracking;
    unicode[cid] = [...text].map((character) => character.codePointAt(0)!);
    widths[cid] = advance * 1000;
    const encoded = { code: cid.toString(16).padStart(4, "0"), advance };
    codes.set(key, encoded);
    return encoded;
  }

  /** The advance of a glyph in em. */
  advanceOf(font: FontResource, glyph: number): number {
    const { font: face, scale } = this.#fontOf(font);
    return (face.getGlyph(glyph).advanceWidth * scale) / 1000;
  }

  /** The font's space, to part the words of two lines. */
  encodeSpace(font: FontResource): EncodedGlyph {
    return this.encodeGlyph(font, this.#fontOf(font).font.glyphForCodePoint(0x20).id, " ");
  }

  #fontOf(font: FontResource): KitFont {
    const known = this.#fonts.get(font);
    if (known) return known;
    const { buffer, byteOffset, byteLength } = font.bytes;
    this.#kit.registerFont(font.key, Buffer.from(buffer, byteOffset, byteLength)).font(font.key);
    const opened = this.#kit._font;
    keepWidths(opened);
    this.#fonts.set(font, opened);
    return opened;
  }

  /** Opens a structure element inside the one that is open. */
  openTag(type: string, { alt, title, lang }: TagOptions = {}): void {
    const options = { ...(alt && { alt }), ...(title && { title }), ...(lang && { lang }) };
    const element = this.#kit.struct(type as Parameters<PdfKit["struct"]>[0], options);
    const parent = this.#elements.at(-1);
    if (parent) parent.add(element);
    else this.#kit.addStructure(element);
    this.#elements.push(element);
  }

  closeTag(): void {
    this.#elements.pop();
  }

  /** What is written from here on is content of the open element. */
  markContent(type: string): void {
    const element = this.#elements.at(-1)!;
    if (this.#marked === element) return;
    this.#endMark();
    element.add(this.#kit.markStructureContent(type as Parameters<PdfKit["markStructureContent"]>[0]));
    this.#marked = element;
  }

  /** What is written from here on is decoration, passed over by readers. */
  markArtifact(): void {
    if (this.#marked === "artifact") return;
    this.#endMark();
    this.#kit.markContent("Artifact");
    this.#marked = "artifact";
  }

  #endMark(): void {
    this.#flush();
    if (this.#marked) this.#kit.endMarkedContent();
    this.#marked = undefined;
  }

  #flush(): void {
    if (this.#operators.length === 0) return;
    const operators = this.#operators.splice(0).join("\n");
    this.#identity.update(operators);
    this.#kit.addContent(operators);
  }

  async finish(): Promise<Uint8Array> {
    this.#endMark();
    this.#kit._id = this.#identity.digest();
    const chunks: Uint8Array[] = [];
    this.#kit.end();
    for await (const chunk of this.#kit) chunks.push(chunk as Uint8Array);
    return Uint8Array.from(Buffer.concat(chunks));
  }
}

/** Gives the embedded font the widths the PDF tells: with letterspacing they are not the font's own. */
function keepWidths({ subset, widths, scale }: KitFont): void {
  const addGlyph = subset._addGlyph?.bind(subset);
  if (!addGlyph) return;
  subset._addGlyph = (glyph) => {
    const cid = addGlyph(glyph);
    const width = widths[cid];
    if (width !== undefined) subset.hmtx.metrics[cid]!.advance = Math.round(width / scale);
    return cid;
  };
}

/** The metadata packet's part; pdfkit's own leaves markup in titles unescaped. */
function describe(title: string, subject: string, creationDate: Date | undefined): string {
  const date = creationDate && `<xmp:CreateDate>${creationDate.toISOString().replace(/\.\d+Z$/, "Z")}</xmp:CreateDate>`;
  const alternatives = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title>${alternatives(title)}</dc:title>`,
    `<dc:description>${alternatives(subject)}</dc:description>`,
    `<xmp:CreatorTool>Broadside</xmp:CreatorTool>${date ?? ""}`,
    "</rdf:Description>",
  ].join("\n");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, "\ufffd").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
