/** Marks between words the library joins, each with the space its language wants after it. */
export interface Punctuation {
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly stop: string;
  /** Between two sentences. */
  readonly gap: string;
}

const LATIN: Punctuation = { comma: ", ", semicolon: "; ", colon: ": ", stop: ".", gap: " " };
const PUNCTUATION: Readonly<Record<string, Punctuation>> = {
  ar: { ...LATIN, comma: "، ", semicolon: "؛ " },
  fa: { ...LATIN, comma: "، ", semicolon: "؛ " },
  fr: { ...LATIN, semicolon: "\u202f; ", colon: "\u00a0: " },
  ja: { comma: "、", semicolon: "；", colon: "：", stop: "。", gap: "" },
  ur: { ...LATIN, comma: "، ", semicolon: "؛ ", stop: "۔" },
  zh: { comma: "，", semicolon: "；", colon: "：", stop: "。", gap: "" },
};

/** The marks of a language, those of Latin script where they are not known. */
export function punctuationOf(language: string): Punctuation {
  return PUNCTUATION[language.toLowerCase().split("-")[0]!] ?? LATIN;
}
