import type { Image, SKRSContext2D } from "@napi-rs/canvas";
import type { SceneResources } from "../../scene/resources.ts";
import type { Matrix } from "../../scene/types.ts";
import type { Skia } from "../skia.ts";

/** What every drawing function of this backend needs. */
export interface Pen {
  readonly skia: Skia;
  readonly context: SKRSContext2D;
  readonly resources: SceneResources;
  /** The images of the scene, decoded. */
  readonly images: ReadonlyMap<string, Image>;
}

export function setMatrix({ context }: Pen, [a, b, c, d, e, f]: Matrix): void {
  context.setTransform(a, b, c, d, e, f);
}
