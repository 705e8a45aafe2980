import type { Edition } from "../campaign/edition.ts";

/** The edition without the words of blocks an author left out: what a page is held to tell. */
export function shownEdition(edition: Edition, shown: (block: string) => boolean): Edition {
  const { map, outcome, credit, summary, brief, kicker, ...rest } = edition;
  const sheet = !["sides", "forces", "timeline", "losses"].some(shown);
  return {
    ...rest,
    ...(map && shown("map") && { map }),
    ...(outcome !== undefined && shown("outcome") && { outcome }),
    ...(credit !== undefined && shown("sources") && { credit }),
    ...(summary !== undefined && !sheet && { summary }),
    ...(brief !== undefined && !sheet && { brief }),
    ...(kicker !== undefined && !sheet && { kicker }),
    phases: shown("timeline") ? edition.phases : [],
    events: shown("timeline") ? edition.events : [],
    notes: shown("notes") ? edition.notes : [],
    sources: shown("sources") ? edition.sources : [],
    headings: Object.fromEntries(
      Object.entries(edition.headings).filter(([name]) => shown(name === "phases" ? "timeline" : name)),
    ),
    sides: edition.sides.map(({ note, ...side }) => ({
      ...side,
      ...(note !== undefined && shown("sides") && { note }),
      commanders: shown("sides") ? side.commanders : [],
      members: shown("sides") ? side.members : [],
      strength: shown("forces") ? side.strength : [],
      losses: shown("losses") ? side.losses : [],
    })),
  };
}

/** The edition without the marks of notes that are not on the page. */
export function withoutNoteMarks(edition: Edition): Edition {
  const bare = (figures: Edition["sides"][number]["strength"]) =>
    figures.map(({ metric, figure: { note: _, ...figure } }) => ({ metric, figure }));
  return {
    ...edition,
    notes: [],
    sides: edition.sides.map((side) => ({ ...side, strength: bare(side.strength), losses: bare(side.losses) })),
  };
}
