import type { Presentation } from "../blocks/block.ts";

/** The forms of a block, fullest first, each worked out when it is first asked for: most pages need few of them. */
export interface Forms {
  /** The form after so many steps down; undefined below the last. */
  at(step: number): Presentation | undefined;
}

export function formsFrom(source: Iterable<Presentation>): Forms {
  const rest = source[Symbol.iterator]();
  const known: Presentation[] = [];
  let more = true;
  return {
    at(step) {
      while (more && known.length <= step) {
        const next = rest.next();
        if (next.done) more = false;
        else known.push(next.value);
      }
      return known[step];
    },
  };
}

/** The forms in turn. */
export function* eachForm(forms: Forms): Generator<Presentation> {
  for (let step = 0; ; step++) {
    const form = forms.at(step);
    if (!form) return;
    yield form;
  }
}
