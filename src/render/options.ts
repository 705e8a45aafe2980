import type { ViewInput } from "../campaign/map-types.ts";
import type { LoadedTheme } from "../campaign/theme-file.ts";
import type { PinsInput, ThemeChoice } from "../campaign/types.ts";
import type { PageSize } from "../layout/page-format.ts";
import type { ImageFormat } from "./poster.ts";

export interface ComposeOptions {
  /** Page: `16:9` (default), `4:3`, `1:1`, `9:16`, `a5` to `a0` with or without `-landscape`, `WIDTHxHEIGHT`, or lengths. */
  readonly size?: PageSize;
  /** BCP 47 tag of the edition; default: the campaign's own language. */
  readonly language?: string;
  /**
   * `archive`, `briefing`, `atlas` or `mono`; the path of a theme file; a theme written here; or one from
   * `loadTheme`. Fonts of a theme written here lie below `baseDir`. Default: the campaign's own, else `archive`.
   */
  readonly theme?: ThemeChoice | LoadedTheme;
  /** Blocks, their order and forms, instead of what the campaign's `layout` says of each. */
  readonly layout?: PinsInput;
  /** As of when the map is drawn: `whole`, `phases`, `{ phase: "sakhalin" }` or `{ date: "1945-08-14" }`; default: the campaign's own view. */
  readonly view?: ViewInput;
  /** Folder the campaign's files are read from, for a campaign written in code; default: the working directory. */
  readonly baseDir?: string;
}

export interface RenderOptions extends ComposeOptions {
  /** Default `png`. */
  readonly format?: ImageFormat;
  /** Pixels per page unit, for raster formats; default 1. */
  readonly scale?: number;
  /** 1 to 100 for jpeg, webp and avif; default 90. */
  readonly quality?: number;
}

export const COMPOSE_KEYS: readonly (keyof ComposeOptions)[] = [
  "size",
  "language",
  "theme",
  "layout",
  "view",
  "baseDir",
];
export const RENDER_KEYS: readonly (keyof RenderOptions)[] = [...COMPOSE_KEYS, "format", "scale", "quality"];
