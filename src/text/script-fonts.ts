/** Packages of static faces known to serve a script, best first. */
const NOTO = "noto-sans-";

/** By ISO 15924 tag; names below `@expo-google-fonts/`. Latin, Greek and Cyrillic are the package's own. */
const BY_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Arab: ["ibm-plex-sans-arabic", "noto-sans-arabic", "vazirmatn", "tajawal", "noto-kufi-arabic", "noto-naskh-arabic"],
  Armn: ["noto-sans-armenian", "noto-serif-armenian"],
  Bali: ["noto-sans-balinese", "noto-serif-balinese"],
  Beng: ["noto-sans-bengali", "hind-siliguri", "noto-serif-bengali"],
  Cans: ["noto-sans-canadian-aboriginal"],
  Cher: ["noto-sans-cherokee"],
  Copt: ["noto-sans-coptic"],
  Deva: ["ibm-plex-sans-devanagari", "noto-sans-devanagari", "hind", "noto-serif-devanagari"],
  Ethi: ["noto-sans-ethiopic", "noto-serif-ethiopic"],
  Geor: ["noto-sans-georgian", "noto-serif-georgian"],
  Goth: ["noto-sans-gothic"],
  Gujr: ["noto-sans-gujarati", "hind-vadodara", "noto-serif-gujarati"],
  Guru: ["noto-sans-gurmukhi", "noto-serif-gurmukhi"],
  Hebr: ["ibm-plex-sans-hebrew", "noto-sans-hebrew", "heebo", "assistant", "noto-serif-hebrew"],
  Java: ["noto-sans-javanese"],
  Khmr: ["noto-sans-khmer", "noto-serif-khmer"],
  Knda: ["noto-sans-kannada", "noto-serif-kannada"],
  Laoo: ["noto-sans-lao", "noto-serif-lao"],
  Mlym: ["noto-sans-malayalam", "noto-serif-malayalam"],
  Mong: ["noto-sans-mongolian"],
  Mymr: ["noto-sans-myanmar", "noto-serif-myanmar"],
  Nkoo: ["noto-sans-nko"],
  Ogam: ["noto-sans-ogham"],
  Orya: ["noto-sans-oriya", "noto-serif-oriya"],
  Runr: ["noto-sans-runic"],
  Sinh: ["noto-sans-sinhala", "noto-serif-sinhala"],
  Syrc: ["noto-sans-syriac"],
  Taml: ["noto-sans-tamil", "noto-serif-tamil"],
  Telu: ["noto-sans-telugu", "noto-serif-telugu"],
  Tfng: ["noto-sans-tifinagh"],
  Thaa: ["noto-sans-thaana"],
  Thai: ["ibm-plex-sans-thai", "noto-sans-thai", "sarabun", "kanit", "noto-serif-thai"],
  Tibt: ["noto-serif-tibetan"],
  Yiii: ["noto-sans-yi"],
};

/** Han characters were unified in Unicode, their shapes were not: each language has faces of its own. */
const BY_REGION = {
  ja: ["ibm-plex-sans-jp", `${NOTO}jp`, "zen-kaku-gothic-new", "m-plus-1p", "biz-udpgothic", "noto-serif-jp"],
  hans: [`${NOTO}sc`, "noto-serif-sc"],
  hant: [`${NOTO}tc`, `${NOTO}hk`, "noto-serif-tc"],
  hk: [`${NOTO}hk`, `${NOTO}tc`, "noto-serif-hk"],
  ko: ["ibm-plex-sans-kr", `${NOTO}kr`, "nanum-gothic", "noto-serif-kr"],
} as const;

type Region = keyof typeof BY_REGION;

/** Every region's faces in turn, those that suit the text before others. */
function byRegions(...first: Region[]): string[] {
  const regions = [...new Set<Region>([...first, "ja", "hans", "hant", "ko"])];
  return [...new Set(regions.flatMap((region) => BY_REGION[region]))];
}

function regionOf(language: string): Region | undefined {
  const [base, ...rest] = language.toLowerCase().split("-");
  if (base === "ja" || base === "ko") return base;
  if (base !== "zh" && base !== "yue") return undefined;
  if (rest.includes("hk") || rest.includes("mo") || base === "yue") return "hk";
  return rest.includes("hant") || rest.includes("tw") ? "hant" : "hans";
}

/**
 * npm packages with faces for a script, the one that suits the language best first; none for a
 * script no known package serves.
 */
export function packagesFor(script: string, language: string): readonly string[] {
  return namesFor(script, language).map((name) => `@expo-google-fonts/${name}`);
}

function namesFor(script: string, language: string): readonly string[] {
  const own = regionOf(language);
  if (script === "Hani") return own ? byRegions(own) : byRegions();
  if (script === "Hira" || script === "Kana") return byRegions("ja");
  if (script === "Hang") return byRegions("ko");
  if (script === "Bopo") return byRegions("hant", "hans");
  return BY_SCRIPT[script] ?? [];
}
