import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a file whole or not at all: under a temporary name beside it, then renamed. Makes its folder. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, data, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** First bytes of the image formats. */
const MARKS: Readonly<Record<string, (head: Buffer) => boolean>> = {
  png: (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  pdf: (head) => head.subarray(0, 5).toString("latin1") === "%PDF-",
  jpeg: (head) => head[0] === 0xff && head[1] === 0xd8,
  webp: (head) => head.subarray(8, 12).toString("latin1") === "WEBP",
  avif: (head) => head.subarray(4, 8).toString("latin1") === "ftyp",
  svg: (head) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(head.toString("utf8")),
};

/** True when a file may be replaced by a poster: it is not there, is empty, or is a picture of the same format. */
export async function mayReplace(path: string, format: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, "r");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
  try {
    const head = Buffer.alloc(512);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return bytesRead === 0 || (MARKS[format]?.(head.subarray(0, bytesRead)) ?? false);
  } catch {
    // A folder opens but does not read.
    return false;
  } finally {
    await file.close();
  }
}
