/** A map of the gallery: a campaign of `fixtures/gallery` and the one thing it shows. */
export interface GalleryCase {
  readonly name: string;
  readonly shows: string;
}

export const GALLERY: readonly GalleryCase[] = [
  {
    name: "pacific-1942",
    shows: "A theatre on both sides of the 180th meridian, with sea and air routes and an outlying phase on an inset.",
  },
  {
    name: "pq-17",
    shows: "A convoy in polar waters on an azimuthal projection, with the ice edge as a layer of its own.",
  },
  {
    name: "stalingrad",
    shows: "An encirclement: the front before, the pocket and the outer ring after, and the thrusts that closed it.",
  },
  { name: "somme", shows: "One trench front on four dates, later lines lighter, behind a fortified position." },
  { name: "central-pacific", shows: "Island hopping across an ocean, with two landings on insets of their own scale." },
  { name: "xenophon", shows: "An ancient march over an empire joined from modern countries, whose borders fall away." },
  {
    name: "berezina",
    shows: "A river crossing at local scale on ground of the author's own: woods, marsh, hill, roads and bridges.",
  },
  {
    name: "normandy",
    shows:
      "All ten kinds of movement in one ink, each told by its form; one of them gathers a second and splits again.",
  },
  {
    name: "western-sahara",
    shows: "Contested ground hatched in both colours, neutral neighbours, and a fortified line moving outward by date.",
  },
  { name: "alamein", shows: "Unit boxes of every arm and every size from company to army group." },
  { name: "cannae", shows: "Blocks of troops as on old battle plans, turned to their facing, true to their frontage." },
  { name: "mediterranean", shows: "Every mark of an event and every kind of place." },
  { name: "sickle-cut", shows: "A dark map, with a branching main blow and fronts by date." },
  {
    name: "ulm",
    shows: "Movements that run together and branch again in two numbered phases, named along their paths.",
  },
];

/** The page every map of the gallery is set on, and the pixels a unit of it takes. */
export const GALLERY_PAGE = { size: "1600x1400", scale: 0.6 } as const;
