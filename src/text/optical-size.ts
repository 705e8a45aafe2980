import type { Face, FaceMetrics } from "./face.ts";

/** How letters of a script stand beside Latin ones. */
interface Stature {
  /** Letters measured: of usual height, and with ascenders where the script has such. */
  readonly letters: string;
  readonly tall?: string;
  /** Height of those letters wanted, given the face they stand beside, both in em. */
  readonly wanted: (beside: FaceMetrics) => number;
  /** Whether the letters fill a square from below the baseline, so that their whole extent counts. */
  readonly square?: boolean;
}

const xHeight = ({ xHeight: x }: FaceMetrics) => x;
/** Scripts with one height of letter look even between small letters and capitals. */
const middle = ({ xHeight: x, capHeight: h }: FaceMetrics) => (x + h) / 2;
/** Ideographs carry many strokes: a quarter above the capitals, as Japanese and Chinese setting of mixed text has it. */
const ideograph = ({ capHeight: h }: FaceMetrics) => h * 1.25;

const IDEOGRAPHS: Stature = { letters: "国永海年日中", wanted: ideograph, square: true };
const STATURES: Readonly<Record<string, Stature>> = {
  Hani: IDEOGRAPHS,
  Hang: { letters: "국한중동말", wanted: ideograph, square: true },
  Yiii: { letters: "ꀀꀁꀂ", wanted: ideograph, square: true },
  Arab: { letters: "دذهر", tall: "الك", wanted: xHeight },
  Syrc: { letters: "ܕܘܪ", tall: "ܐܠ", wanted: xHeight },
  Hebr: { letters: "אבהםש", wanted: middle },
  Armn: { letters: "ունա", tall: "հՀԱ", wanted: xHeight },
  Geor: { letters: "იოთა", tall: "ძსბ", wanted: xHeight },
  Cher: { letters: "ᎠᎡᎢ", wanted: ({ capHeight }) => capHeight },
  Copt: { letters: "ⲁⲉⲟ", tall: "ⲀⲈⲞ", wanted: xHeight },
  Thai: { letters: "กคทน", wanted: middle },
  Laoo: { letters: "ກຄນ", wanted: middle },
  Khmr: { letters: "កគន", wanted: middle },
  Mymr: { letters: "ကခဂ", wanted: xHeight },
  Deva: { letters: "कमन", wanted: middle },
  Beng: { letters: "কমন", wanted: middle },
  Guru: { letters: "ਕਮਨ", wanted: middle },
  Gujr: { letters: "કમન", wanted: middle },
  Orya: { letters: "କମନ", wanted: middle },
  Taml: { letters: "கமந", wanted: middle },
  Telu: { letters: "కమన", wanted: middle },
  Knda: { letters: "ಕಮನ", wanted: middle },
  Mlym: { letters: "കമന", wanted: middle },
  Sinh: { letters: "කමන", wanted: middle },
  Ethi: { letters: "ሀለመ", wanted: middle },
  Tibt: { letters: "ཀམན", wanted: middle },
};

/** How a face is set beside another for letters of a script. */
export interface Fitting {
  /** Factor on the em size. */
  readonly scale: number;
  /** Height to align by as capitals are, in em of the style: twice that of the letters' middle. */
  readonly capHeight: number;
  /** In em of the style. */
  readonly xHeight: number;
}

/** Sizes are never matched further than this: measured letters may be oddly drawn. */
const LEAST = 0.82;
const MOST = 1.2;

const fittings = new WeakMap<Face, Map<string, Fitting>>();

/**
 * Size at which letters of a script in one face match those of another, measured from the letters
 * themselves. Latin, Greek and Cyrillic and scripts unknown stay as they are.
 */
export function fitBeside(face: Face, beside: Face, script: string): Fitting {
  let known = fittings.get(face);
  if (!known) {
    known = new Map();
    fittings.set(face, known);
  }
  const key = `${script} ${beside.resource.key}`;
  let fitting = known.get(key);
  if (!fitting) {
    fitting = measure(face, beside, script);
    known.set(key, fitting);
  }
  return fitting;
}

function measure(face: Face, beside: Face, script: string): Fitting {
  const { capHeight, xHeight: x } = face.metrics;
  const stature = face === beside ? undefined : STATURES[script];
  const usual = stature && inkOf(face, stature.letters);
  if (!stature || !usual) return { scale: 1, capHeight, xHeight: x };
  const height = stature.square ? usual.top - usual.bottom : usual.top;
  const scale = height > 0 ? Math.min(Math.max(stature.wanted(beside.metrics) / height, LEAST), MOST) : 1;
  const tall = stature.tall === undefined ? undefined : inkOf(face, stature.tall);
  const aligned = stature.square ? usual.top + usual.bottom : tall ? (usual.top + tall.top) / 2 : usual.top;
  return { scale, capHeight: aligned * scale, xHeight: usual.top * scale };
}

/** Middle values of top and bottom of the letters the face has, in em; undefined when it has none. */
function inkOf(face: Face, letters: string): { top: number; bottom: number } | undefined {
  const extents = [...letters].flatMap((letter) => {
    const glyph = face.font.nominalGlyph(letter.codePointAt(0)!);
    const drawn = glyph === undefined ? undefined : face.font.glyphExtents(glyph);
    return drawn ? [drawn] : [];
  });
  if (extents.length === 0) return undefined;
  const em = face.resource.unitsPerEm;
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]! / em;
  return {
    top: median(extents.map(({ yBearing }) => yBearing)),
    bottom: median(extents.map(({ yBearing, height }) => yBearing + height)),
  };
}
