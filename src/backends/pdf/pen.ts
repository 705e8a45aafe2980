import type { SceneResources } from "../../scene/resources.ts";
import type { PdfObject, PdfWriter } from "./pdf-writer.ts";
import type { Tags } from "./tags.ts";

/** What every drawing function of this backend needs. */
export interface Pen {
  readonly writer: PdfWriter;
  readonly tags: Tags;
  readonly resources: SceneResources;
  /** The images of the scene, embedded. */
  readonly images: ReadonlyMap<string, PdfObject>;
}
