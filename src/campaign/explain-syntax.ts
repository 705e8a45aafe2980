/** Faults of YAML in the words of an author. */
import { type Document, isCollection, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";

/** What is wrong, what to do, and the stretch of the text it is about. */
export interface SyntaxFault {
  readonly message: string;
  readonly hints: readonly string[];
  readonly at: readonly [start: number, end: number];
}

const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "the same key stands twice",
  MULTIPLE_DOCS: "the file holds more than one document",
  TAB_AS_INDENT: "a tab is used to indent",
  BAD_INDENT: "this line does not line up with those above",
  MISSING_CHAR: "something is not closed",
  UNRESOLVED_ALIAS: "an alias (`*name`) has no anchor",
  TAG_RESOLVE_FAILED: "tags (`!name`) are not part of the language",
  MULTILINE_IMPLICIT_KEY: "a key runs over several lines",
  BLOCK_AS_IMPLICIT_KEY: "a second colon stands in this line, or a line is indented too far",
  BLOCK_IN_FLOW: "a block stands inside brackets",
};
const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "Keep one of them.",
  MULTIPLE_DOCS: "Keep one campaign a file; take out the line `---`.",
  TAB_AS_INDENT: "Indent with spaces.",
  BAD_INDENT: "Entries of one list or map begin in the same column. Is a quote or bracket above not closed?",
  BLOCK_AS_IMPLICIT_KEY: 'Put text that holds a colon in quotes: `"Mukden: the end"`.',
  MULTILINE_IMPLICIT_KEY: "Is a colon missing, or a quote or bracket not closed?",
  MISSING_CHAR: "Look for a bracket or quote that is not closed.",
};

/** Signs that mean something else at the beginning of a value than in a text. */
const SIGN_FIRST = /(?:^|[:,[{-] )\s*(?:- )*([*&!%@`])[^\n]*$/;
/** What follows the text a value began with. */
const AFTER_QUOTE = /: +(["']).*\1 *$/;

/** Explains a fault the parser found. */
export function explainSyntax(problem: YAMLError, text: string, document: Document.Parsed): SyntaxFault {
  const { code, message: original, pos } = problem;
  const lineStart = text.lastIndexOf("\n", pos[0] - 1) + 1;
  const before = text.slice(lineStart, pos[0] + 1);
  const sign = SIGN_FIRST.exec(before);
  if (sign) {
    const start = lineStart + before.lastIndexOf(sign[1]!, sign.index + sign[0].indexOf(sign[1]!));
    return { ...explainStart(sign[1]!, start, text), at: [start, start + 1] };
  }
  if (code === "MISSING_CHAR" && /closing ["']quote/.test(original)) {
    const start = openedBefore(document, pos[0], (node) => {
      return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
    });
    return {
      message: "the quote opened here is never closed",
      hints: ['Close it. Text that begins with an apostrophe goes in double quotes: `"’tis"`.'],
      at: [start, start + 1],
    };
  }
  const flow = /^Flow (sequence|map) in block collection/.exec(original);
  if (flow) {
    const [open, close] = flow[1] === "map" ? ["{", "}"] : ["[", "]"];
    const start = openedBefore(document, pos[0], (node) => isCollection(node) && node.flow === true);
    return {
      message: `the \`${open}\` opened here is never closed`,
      hints: [
        / #/.test(text.slice(start, pos[0]))
          ? 'Close it. After a space `#` begins a comment: colours and texts with it go in quotes, `"#b3261e"`.'
          : `Close it with \`${close}\`. Text that begins with \`${open}\` goes in quotes.`,
      ],
      at: [start, start + 1],
    };
  }
  if (code === "UNEXPECTED_TOKEN" && AFTER_QUOTE.test(text.slice(lineStart, pos[0]))) {
    return {
      message: "words follow the closing quote",
      hints: ["Put the whole text in quotes of the other kind."],
      at: pos,
    };
  }
  const message =
    SYNTAX[code] ?? `this is not YAML I can read: ${original.charAt(0).toLowerCase()}${original.slice(1)}`;
  return { message, hints: hintsFor(code, original), at: pos };
}

/** Text that begins with a sign of YAML, with the line as it should be where that is plain to see. */
export function explainStart(sign: string, start: number, text: string): Pick<SyntaxFault, "message" | "hints"> {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const rest = text.slice(start).split(/\r|\n/, 1)[0]!.trimEnd();
  const plain = !/[[{]/.test(text.slice(lineStart, start)) && !/ #/.test(rest) && rest.length < 80;
  return {
    message: `a text cannot begin with \`${sign}\`, which means something else in YAML`,
    hints: [plain ? `Put it in quotes: \`${JSON.stringify(rest)}\`.` : "Put it in quotes."],
  };
}

/** Where the last thing of a kind begins that reaches a place; the place itself where there is none. */
function openedBefore(document: Document.Parsed, place: number, isKind: (node: Node) => boolean): number {
  let start = place;
  visit(document, (_, node) => {
    if (!isNode(node) || !isKind(node) || !node.range) return;
    if (node.range[0] < place && node.range[2] >= place) start = node.range[0];
  });
  return start;
}

function hintsFor(code: string, message: string): string[] {
  const hint = SYNTAX_HINTS[code];
  if (code === "MISSING_CHAR") return [message.replace(/ at line[\s\S]*$/, "."), ...(hint ? [hint] : [])];
  return hint ? [hint] : [];
}
