import type { Side } from "../../campaign/edition.ts";
import { flag } from "../../symbols/flags/flag.ts";
import type { SymbolArt } from "../../symbols/types.ts";
import type { BlockContext } from "../block.ts";

/** Flags of the members, those of the library at one size. */
export function flagsOf(context: BlockContext, side: Side): SymbolArt[] {
  return side.members.flatMap((member) => {
    if (member.flag === undefined) return [];
    const asset = context.assets.get(member.flag);
    if (asset?.kind === "art") return [asset.art];
    if (asset?.kind === "image") return [imageArt(asset.image.key, asset.image.width, asset.image.height, member.name)];
    return flag(member.flag, { use: "icon" }) ?? [];
  });
}

function imageArt(image: string, width: number, height: number, label: string): SymbolArt {
  return { width, height, label, nodes: [{ kind: "image", image, x: 0, y: 0, width, height }] };
}
