/** Source of a pattern for units and measures that follow a number, whole words only. */
export const UNIT_SOURCE = [
  "(?:%|‰|°[CFС]?|",
  "[kcm]?m[²³]?|km\\/h|in|ft|yd|mi|nm|kts?|kn|mph|[km]?g|t|l|ha|h|min|s|hp|PS|",
  "a\\.m\\.|p\\.m\\.|AD|BC|BCE|CE|Uhr|Mio\\.?|Mrd\\.?|Tsd\\.?|",
  "thousand|million|billion|millions|milliards|millones|Millionen|Milliarden|mln|mld|tys\\.|",
  "[кмс]?м|км\\/ч|[км]?г|т|га|ч|мин|сек|л|тыс\\.?|млн\\.?|млрд\\.?|гг?\\.|вв?\\.|чел\\.?|руб\\.?|шт\\.?|лет|год[ау]?",
  "|r\\.|w\\.|оны?|онд|сая|мянган?|тэрбум|كم|م|ألفًا?|ألف|آلاف|مليون|مليونًا|مليار|ק״מ|מיליון|מיליארד|אלף",
  ")(?![\\p{L}\\p{N}])",
].join("");

/** Source of a pattern for words that lead a number: `No. 5`, `p. 12`, `стр. 7`. */
export const NUMBER_LEAD_SOURCE = [
  "(?:№|§|Nos?\\.|Nr\\.|nº|n°|pp?\\.|S\\.|[Vv]ol\\.|ch\\.|[Ff]ig\\.|ca?\\.|",
  "art\\.|str\\.|стр\\.|с\\.|т\\.|гл\\.|рис\\.|ок\\.)",
].join("");
