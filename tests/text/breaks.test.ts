import { describe, expect, it } from "vitest";
import { findBreaks } from "../../src/text/breaks.ts";

/** The text with a bar at every place where a line may end. */
function marked(text: string): string {
  const at = findBreaks(text)
    .filter((b) => b.level === 0)
    .map((b) => b.at);
  return [0, ...at.slice(0, -1)].map((start, i) => text.slice(start, at[i])).join("|");
}

describe("line breaks", () => {
  it.each([
    ["части 62-я и 8-й", "части |62-я |и 8-й"],
    ["годы 1941–1945 прошли", "годы |1941–1945 |прошли"],
    ["one 45-mm gun", "one |45-mm |gun"],
    ["the № 62 post", "the |№ 62 |post"],
    ["took 45 mm guns", "took |45 mm |guns"],
    ["some 1.7 million men", "some |1.7 million |men"],
    ["see p. 5 there", "see |p. 5 |there"],
    ["on 9 August 1945", "on |9 August |1945"],
    ["G. K. Zhukov led", "G. K. Zhukov |led"],
    ["бой в городе и на реке", "бой |в городе |и на реке"],
    ["Konie i ludzie w boju", "Konie |i ludzie |w boju"],
    ["На реке", "На реке"],
    ["Army Group I led", "Army |Group |I |led"],
    ["он же пришёл", "он же |пришёл"],
    ["Manchuria – the north", "Manchuria – |the |north"],
    ["word—word", "word—|word"],
    ["Soviet–Japanese War", "Soviet–|Japanese |War"],
    ["a T-34 tank", "a T-34 |tank"],
    ["U-boat and во-первых", "U-boat |and |во-первых"],
    ["counter-offensive", "counter-|offensive"],
    ["1939/40 and/or", "1939/40 |and/or"],
    ["5\u00a0250\u202fkm off", "5\u00a0250\u202fkm |off"],
    ["700\u2009000 men", "700\u2009000 |men"],
    ["“Go on,” he said", "“Go |on,” |he |said"],
    ["ครั้งที่สอง", "ครั้ง|ที่|สอง"],
    ["奉天会战", "奉天|会|战"],
    ["空挺部隊が奉天を占領し、満洲国皇帝溥儀を捕らえる", "空挺部隊が|奉天を|占領し、|満洲国皇帝溥儀を|捕らえる"],
    ["1945年8月8日、ソ連が宣戦を布告", "1945年8月8日、|ソ連が|宣戦を|布告"],
    ["第6親衛戦車軍が大興安嶺を越える", "第6親衛戦車軍が|大興安嶺を|越える"],
    ["「満洲国」。だが、キャッチー", "「満洲国」。|だが、|キャッチー"],
    ["기갑 부대가 국경을 넘었다", "기갑 |부대가 |국경을 |넘었다"],
  ])("of %s are %s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});
