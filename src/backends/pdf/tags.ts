import type { NodeMeta, SceneNode } from "../../scene/types.ts";
import type { PdfWriter } from "./pdf-writer.ts";

/** Structure types of ISO 32000-1, 14.8.4, by the scene's roles. */
const TYPES: Readonly<Record<string, string>> = {
  section: "Sect",
  title: "H1",
  heading: "H2",
  paragraph: "P",
  list: "L",
  item: "LI",
  table: "Table",
  row: "TR",
  cell: "TD",
  caption: "Caption",
  note: "Note",
  quote: "BlockQuote",
  figure: "Figure",
};

/** What must stand between two types for the tree to be valid. */
const STEPS: Readonly<Record<string, { readonly child: string; readonly holder: readonly string[] }>> = {
  L: { child: "LI", holder: ["LI", "LBody"] },
  LI: { child: "LBody", holder: ["LBody"] },
  Table: { child: "TR", holder: ["TR", "TD"] },
  TR: { child: "TD", holder: ["TD"] },
};

/** Types whose words stand in them directly. */
const INLINE = new Set(["P", "H1", "H2", "Caption", "Note", "BlockQuote", "Figure", "LBody", "TD"]);

/** Keeps the tree of what the page says beside the drawing of it. */
export class Tags {
  readonly #writer: PdfWriter;
  readonly #open: string[] = ["Document"];
  #hasTitle = false;
  /** Inside decoration nothing is said. */
  #silent = 0;

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** Whether words drawn now stand directly in the open element, and need none of their own. */
  get isInline(): boolean {
    return INLINE.has(this.#open.at(-1)!);
  }

  /** Opens what a group is and returns what closes it. */
  enterGroup({ role, label, lang }: NodeMeta): () => void {
    if (role === "artifact") {
      this.#silent++;
      return () => {
        this.#silent--;
      };
    }
    const type = role === undefined ? undefined : TYPES[role];
    if (this.#silent || type === undefined || this.#isInside("Figure")) return () => {};
    return this.#enter(type, type === "Figure" ? { alt: label, lang } : { title: label, lang });
  }

  /** Opens the element of a run of text, unless the run goes on in an open one, and returns what closes it. */
  enterText({ role, lang }: NodeMeta): () => void {
    if (this.#silent || role === "artifact") return () => {};
    if (this.isInline) return () => {};
    return this.#enter((role && TYPES[role]) || "P", { lang });
  }

  /** Opens a figure for a shape or picture that has words of its own, and returns what closes it. */
  enterShape({ role, label, lang }: NodeMeta): () => void {
    if (this.#silent || role === "artifact" || label === undefined || this.#isInside("Figure")) return () => {};
    return this.#enter("Figure", { alt: label, lang });
  }

  /** Marks what is drawn next as words, or as a shape, of the open element. */
  mark(node: SceneNode): void {
    const speaks = node.kind === "glyphs" ? node.role !== "artifact" : this.#isInside("Figure");
    if (this.#silent || !speaks) this.#writer.markArtifact();
    else this.#writer.markContent(this.#open.at(-1)!);
  }

  #isInside(type: string): boolean {
    return this.#open.includes(type);
  }

  #enter(type: string, options: { alt?: string | undefined; title?: string | undefined; lang?: string | undefined }) {
    const depth = this.#open.length;
    const step = STEPS[this.#open.at(-1)!];
    if (step && step.child !== type) for (const holder of step.holder) this.#push(holder, {});
    this.#push(this.#level(type), options);
    return () => {
      while (this.#open.length > depth) {
        this.#open.pop();
        this.#writer.closeTag();
      }
    };
  }

  #push(type: string, options: Parameters<PdfWriter["openTag"]>[1]): void {
    this.#open.push(type);
    this.#writer.openTag(type, options);
  }

  /** The first heading is the page's title when none is called so. */
  #level(type: string): string {
    if (type !== "H1" && type !== "H2") return type;
    const level = this.#hasTitle ? type : "H1";
    this.#hasTitle = true;
    return level;
  }
}
