import type { Commander } from "../../campaign/edition.ts";
import { punctuationOf } from "../../text/punctuation.ts";
import type { BlockContext } from "../block.ts";
import { breaksCompound, fits } from "../parts/fit-text.ts";
import { type Piece, type TextPiece, textPiece } from "../parts/piece.ts";
import { keepsLevel, leadingOf, scaled, unit } from "../parts/type.ts";

/** How far descenders hang below the baseline, in em. */
const DESCENDERS = 0.21;

/** How much farther apart lines of deep scripts stand. */
const DEEP_LEADING = 1.18;
/** Least white between the letters of a name and those of a post, in em of the post. */
const CLEAR = 0.04;

export interface WordOptions {
  readonly width: number;
  /** First names too. */
  readonly fullName: boolean;
  /** Lines of the post at most; 0 leaves it out. */
  readonly roleLines: number;
  readonly align: "start" | "center";
}

/** A commander's name over what he commanded. */
export interface CommanderWords extends Piece {
  /** White under the last baseline that may hang below the portrait's foot. */
  readonly footSlack: number;
  /** What was left out, in words for the author. */
  readonly dropped: readonly string[];
}

export function commanderWords(context: BlockContext, commander: Commander, options: WordOptions): CommanderWords {
  const { theme } = context;
  const { width, align } = options;
  const nameStyle = scaled(context, theme.type.commander);
  const wanted =
    options.fullName && fits(context, commander.name, nameStyle, width, 2) ? commander.name : commander.shortName;
  // A name on two lines in a script whose letters hang low needs more from line to line.
  const style = keepsLevel(wanted) ? nameStyle : { ...nameStyle, leading: leadingOf(nameStyle) * DEEP_LEADING };
  const name = textPiece(context, wanted, style, { width, maxLines: 2, align, paint: theme.ink });
  const role = layRole(context, commander, options);
  // Letters that hang low, in scripts that do, keep clear of the post beneath.
  const clear = role ? name.inkBottom - role.piece.inkTop + role.piece.size * CLEAR : 0;
  const roleTop = Math.max(name.height + unit(context, 1), clear);
  const slack = role ? role.piece.height - role.piece.lastBaseline : name.height - name.lastBaseline;
  return {
    width,
    height: role ? roleTop + role.piece.height : name.height,
    footSlack: Math.max(slack - Math.max(unit(context, 3), (role?.piece ?? name).hang(DESCENDERS)), 0),
    dropped: role && !role.full ? [`part of the post of ${commander.name}`] : [],
    draw: (x, y) => [...name.draw(x, y), ...(role ? role.piece.draw(x, y + roleTop) : [])],
  };
}

/** The fullest of rank, post and fate that stands in the lines, whole words and compounds before broken ones. */
function layRole(
  context: BlockContext,
  commander: Commander,
  { width, align, roleLines: maxLines }: WordOptions,
): { piece: TextPiece; full: boolean } | undefined {
  const possible = maxLines === 0 ? [] : roleForms(commander, context.edition.language);
  if (possible.length === 0) return undefined;
  const style = scaled(context, context.theme.type.role);
  const set = (words: string) => context.text.paragraph(words, style, { width: Math.max(width, 1), maxLines });
  const whole = (words: string) => fits(context, words, style, width, maxLines);
  const words =
    possible.find((form) => whole(form) && !breaksCompound(set(form))) ?? possible.find(whole) ?? possible.at(-1)!;
  const piece = textPiece(context, words, style, { width, maxLines, align, paint: context.theme.muted });
  return piece.cut ? undefined : { piece, full: words === possible[0] };
}

/** What may be said of a commander, fullest first: posts lose their last clauses before rank and post part. */
function roleForms({ rank, role, fate }: Commander, language: string): string[] {
  const { comma } = punctuationOf(language);
  const join = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(comma);
  const told = fate === undefined ? undefined : `*${fate}*`;
  const posts = role === undefined ? [undefined] : withoutTails(role);
  // A post written to follow its rank begins like one when it stands without.
  const first = (post: string | undefined) => (rank === undefined ? post : post && capitalized(post, language));
  // After a rank the second clause says what was commanded as well as the whole post does.
  const field = rank === undefined ? undefined : role?.split(CLAUSE).slice(1)[0];
  const forms = [
    ...posts.map((post) => join(rank, post, told)),
    ...posts.map((post) => join(first(post), told)),
    ...(field ? [join(rank, field, told), join(rank, field)] : []),
    join(rank, told),
    ...posts.map((post) => join(first(post))),
    join(rank),
  ];
  return [...new Set(forms)].filter((words) => words !== "");
}

function capitalized(words: string, language: string): string {
  const [letter = ""] = words;
  return letter.toLocaleUpperCase(language) + words.slice(letter.length);
}

/** What parts the clauses of a post. */
const CLAUSE = /[,;،؛]\s+|[、，；]/u;

/** A post and its beginnings up to each comma or semicolon, longest first. */
function withoutTails(role: string): string[] {
  const ends = [...role.matchAll(new RegExp(CLAUSE, "gu"))].map(({ index }) => index);
  return [role, ...ends.reverse().map((end) => role.slice(0, end))];
}
