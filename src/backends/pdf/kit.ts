import type PDFDocument from "pdfkit";

/** What this backend uses of pdfkit 0.20 beyond its published types. Only `pdf-writer.ts` touches it. */
export type PdfKit = InstanceType<typeof PDFDocument> & {
  readonly page: KitPage;
  readonly _fontFamilies: Readonly<Record<string, KitFont>>;
  readonly _font: KitFont;
  _id: Uint8Array;
  readonly info: Record<string, unknown>;
  _addInfo(): void;
  appendXML(xml: string): void;
  addContent(operators: string): void;
  ref(data: object): KitRef;
};

export interface KitPage {
  readonly dictionary: KitRef;
  readonly resources: KitRef;
  readonly fonts: Record<string, KitRef>;
}

export interface KitRef {
  readonly data: Record<string, unknown>;
  end(stream?: Uint8Array | string): void;
}

export interface KitFont {
  readonly id: string;
  /** 1000 over the font's units per em. */
  readonly scale: number;
  readonly font: {
    getGlyph(id: number): { readonly advanceWidth: number };
    glyphForCodePoint(codePoint: number): { readonly id: number };
  };
  readonly subset: KitSubset;
  /** By character code. */
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): KitRef;
}

export interface KitSubset {
  /** Glyph indices by character code. */
  readonly glyphs: number[];
  /** Horizontal metrics, filled while the subset is written. */
  readonly hmtx: { readonly metrics: { advance: number }[] };
  includeGlyph(id: number): number;
  /** Of TrueType subsets only: copies the next glyph and returns its character code. */
  _addGlyph?(id: number): number;
}
