import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ImageFormat, Poster } from "./poster.ts";
import type { WriteReply, WriteRequest } from "./writer.ts";

/** Writes SVG and PDF on a second thread while the first draws pixels. */
export interface SideWriter {
  /** The file's bytes; undefined when this format, or this poster, is for the first thread. */
  write(poster: Poster, format: ImageFormat): Promise<Uint8Array> | undefined;
  close(): Promise<void>;
}

/**
 * Starts the second thread. Undefined where there is no built file of it to start, as when the
 * sources run unbuilt: everything is then written on the first.
 */
export function startSideWriter(): SideWriter | undefined {
  const file = new URL("./writer.js", import.meta.url);
  if (!existsSync(fileURLToPath(file))) return undefined;
  const worker = new Worker(file, { execArgv: [] });
  const waiting = new Map<number, { resolve(data: Uint8Array): void; reject(error: Error): void }>();
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (reply: WriteReply) => {
    const job = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("data" in reply) job?.resolve(reply.data);
    else job?.reject(new Error(reply.error));
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("the second thread has ended")));
  let next = 0;
  return {
    write(poster, format) {
      if (format !== "pdf") return undefined;
      const { resources, points } = poster.parts();
      const request: WriteRequest = {
        id: next++,
        format,
        scene: poster.scene,
        fonts: [...resources.fonts.values()].map(({ key, weight, italic }) => ({ key, weight, italic })),
        images: [...resources.images.values()],
        points,
      };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}
