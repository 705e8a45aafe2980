import { type PathSegment, parsePath } from "../scene/path-data.ts";
import type { FontResource, ImageResource, SceneResources } from "../scene/resources.ts";
import type { SceneNode } from "../scene/types.ts";
import { BackendError } from "./error.ts";

/** The font a glyph run names; throws when the resources do not hold it. */
export function fontOf(resources: SceneResources, key: string): FontResource {
  const font = resources.fonts.get(key);
  if (!font) throw new BackendError("unknown-font", `the scene uses the font "${key}", which is not loaded`);
  return font;
}

const parsed = new WeakMap<FontResource, Map<number, readonly PathSegment[]>>();

/** A glyph's outline in font units, read once; the same few letters come again and again. */
export function glyphSegments(font: FontResource, id: number): readonly PathSegment[] {
  let known = parsed.get(font);
  if (!known) {
    known = new Map();
    parsed.set(font, known);
  }
  let segments = known.get(id);
  if (!segments) {
    segments = parsePath(font.outline(id));
    known.set(id, segments);
  }
  return segments;
}

/** The image a node names; throws when the resources do not hold it. */
export function imageOf(resources: SceneResources, key: string): ImageResource {
  const image = resources.images.get(key);
  if (!image) throw new BackendError("unknown-image", `the scene uses the image "${key}", which is not loaded`);
  return image;
}

/** Keys of the images the nodes show, each once. */
export function imageKeys(nodes: readonly SceneNode[], keys = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.kind === "image") keys.add(node.image);
    if (node.kind === "group") imageKeys(node.children, keys);
  }
  return keys;
}

/** Ends an exhaustive `switch`: the compiler proves it is never reached. */
export function unreachable(value: never): never {
  throw new TypeError(`unexpected value ${JSON.stringify(value)}`);
}
