declare module "polylabel" {
  /** The point inside a polygon farthest from its edge, found to `precision`; `distance` is how far that is. */
  export default function polylabel(
    polygon: [x: number, y: number][][],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
