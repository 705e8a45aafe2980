import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { polish } from "../../text/typography.ts";
import type { Words } from "../types.ts";

type Path = readonly (string | number)[];

/** Picks the words of one language and keeps account of what was not there. */
export class Speaker {
  readonly language: string;
  readonly #own: string;
  readonly #diagnostics: Diagnostic[] = [];
  #plain = 0;

  /** `own` is the language of texts given as one string. */
  constructor(language: string, own: string) {
    this.language = language;
    this.#own = own;
  }

  say(words: Words, path: Path): string {
    if (typeof words === "string") {
      // A text of signs or digits, or none at all, is the same in every language.
      if (base(this.language) !== base(this.#own) && /\p{L}/u.test(words)) this.#plain++;
      return set(words, this.#own);
    }
    const found = pick(words, [this.language, base(this.language), this.#own, base(this.#own), "en"]);
    const [language, text] = found ?? Object.entries(words)[0] ?? [this.#own, ""];
    if (base(language) !== base(this.language)) {
      this.#diagnostics.push({
        severity: "warning",
        code: "W-language",
        message: `this text has no words in \`${this.language}\`; those in \`${language}\` are used`,
        path,
        hints: [`Add \`${this.language}\`.`],
      });
    }
    return set(text, language);
  }

  sayOptional(words: Words | undefined, path: Path): string | undefined {
    return words === undefined ? undefined : this.say(words, path);
  }

  /** One for each text without the language, and one for all that come in one language only. */
  diagnostics(): Diagnostic[] {
    if (this.#plain === 0) return this.#diagnostics;
    const summary: Diagnostic = {
      severity: "info",
      code: "I-language",
      message: `${this.#plain === 1 ? "one text is" : `${this.#plain} texts are`} in \`${this.#own}\` alone and stand so in the edition in \`${this.language}\``,
      hints: [`Give a text in several languages as \`{ ${this.#own}: …, ${this.language}: … }\`.`],
    };
    return [...this.#diagnostics, summary];
  }
}

/** The first of the languages there are words in, or words in another variety of one of them. */
function pick(words: Readonly<Record<string, string>>, languages: readonly string[]): [string, string] | undefined {
  const entries = Object.entries(words);
  for (const language of languages) {
    const wanted = language.toLowerCase();
    const found =
      entries.find(([tag]) => tag.toLowerCase() === wanted) ?? entries.find(([tag]) => base(tag) === base(language));
    if (found) return found;
  }
  return undefined;
}

/** Lines of the file are no lines of the page; typing is set as a printer would. */
function set(text: string, language: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, " ");
  return polish(UNSPACED.has(base(language)) ? line.replace(FOLD, "") : line, language);
}

/** Languages written without spaces: where YAML folded a line there is none to set. */
const UNSPACED = new Set(["ja", "zh"]);
const WIDE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff5e]";
const FOLD = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, "gu");

/** `zh` of `zh-Hant`. */
export function base(language: string): string {
  return language.toLowerCase().split("-")[0]!;
}
