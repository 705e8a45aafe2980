/** A second thread that writes posters: started beside the first, it has its libraries ready when the scene comes. */
import { parentPort } from "node:worker_threads";
import type { FontResource, ImageResource } from "../scene/resources.ts";
import type { Scene } from "../scene/types.ts";
import { type FontSet, loadFonts } from "../text/fonts.ts";

export interface WriteRequest {
  readonly id: number;
  readonly format: "svg" | "pdf";
  readonly scene: Scene;
  readonly fonts: readonly Pick<FontResource, "key" | "weight" | "italic">[];
  readonly images: readonly ImageResource[];
  readonly points: { readonly width: number; readonly height: number };
}

export type WriteReply =
  | { readonly id: number; readonly data: Uint8Array }
  | { readonly id: number; readonly error: string };

async function answer(request: WriteRequest): Promise<Uint8Array> {
  const fonts = await loadFonts();
  const resources = {
    fonts: new Map(request.fonts.map((font) => [font.key, findFont(fonts, font)])),
    images: new Map(request.images.map((image) => [image.key, image])),
  };
  if (request.format === "svg") {
    const { renderSvg } = await import("../backends/svg/index.ts");
    return new TextEncoder().encode(renderSvg(request.scene, resources, { text: "outlines" }));
  }
  const { renderPdf } = await import("../backends/pdf/index.ts");
  return renderPdf(request.scene, resources, request.points);
}

function findFont(set: FontSet, { key, weight, italic }: WriteRequest["fonts"][number]): FontResource {
  const faces = (["text", "display"] as const).flatMap((role) => set.faces(role, weight, italic));
  const face = faces.find(({ resource }) => resource.key === key);
  if (!face) throw new Error(`the font ${key} is not one of the package's`);
  return face.resource;
}

parentPort?.on("message", async (request: WriteRequest) => {
  const { id } = request;
  const reply: WriteReply = await answer(request).then(
    (data) => ({ id, data }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  parentPort!.postMessage(reply);
});

// Read while the first thread still composes.
await Promise.all([import("../backends/svg/index.ts"), import("../backends/pdf/index.ts")]);
