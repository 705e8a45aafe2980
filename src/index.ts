export { type BatchJob, type BatchOptions, type BatchResult, renderBatch } from "./batch/render-batch.ts";
export { checkCampaign, defineCampaign, type LoadedCampaign, type LoadOptions, loadCampaign } from "./campaign/load.ts";
export type * from "./campaign/map-types.ts";
export { defineTheme, type LoadedTheme, loadTheme } from "./campaign/theme-file.ts";
export type * from "./campaign/types.ts";
export { CampaignError, type Diagnostic, type Position, RenderError } from "./diagnostics/diagnostic.ts";
export { formatDiagnostic } from "./diagnostics/format.ts";
export type { PageSize } from "./layout/page-format.ts";
export { compose } from "./render/compose.ts";
export type { ComposeOptions, RenderOptions } from "./render/options.ts";
export {
  IMAGE_FORMATS,
  type ImageFormat,
  type LossyOptions,
  type Poster,
  type RasterOptions,
  type SvgOptions,
} from "./render/poster.ts";
export { type Rendered, render } from "./render/render.ts";
export type { GlyphsNode, GroupNode, ImageNode, PathNode, Scene, SceneNode } from "./scene/types.ts";
export type * from "./theme/input.ts";
export type { Theme } from "./theme/types.ts";
