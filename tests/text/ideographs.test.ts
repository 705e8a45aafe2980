import { describe, expect, it } from "vitest";
import { BODY, engineFor } from "./fixture.ts";

const ja = engineFor("ja");

describe("lines of ideographs", () => {
  const prose = "空挺部隊が奉天を占領し、満洲国皇帝「溥儀」を捕らえる。第二次世界大戦（1945年）は終わった。";

  it("never begin with a closing mark or end with an opening one", () => {
    for (let width = 60; width < 400; width += 7) {
      const { lines } = ja.paragraph(prose, BODY, { width, balance: false });
      for (const { text } of lines) {
        expect(text).not.toMatch(/^[、。」）ーょっ]/u);
        expect(text).not.toMatch(/[「（]$/u);
      }
      expect(lines.map(({ text }) => text).join("")).toBe(prose);
    }
  });

  it("end between phrases where that costs no line", () => {
    const { lines } = ja.paragraph("夜明け前、三つの方面軍が国境を越える", BODY, { width: 200 });
    expect(lines.map(({ text }) => text)).toEqual(["夜明け前、三つの", "方面軍が国境を越える"]);
  });

  it("part no Japanese word that a dictionary knows, unless it is wider than the measure", () => {
    const post = "元帥、極東ソ連軍総司令官モンゴル軍を指揮";
    const parted = /(?:ソ$|^連|モ$|モン$|^ン|^ゴ|^ル|司$|^令)/u;
    for (let width = 80; width < 300; width += 9)
      for (const { text } of ja.paragraph(post, BODY, { width }).lines) expect(text).not.toMatch(parted);
    const narrow = ja.paragraph("モンゴル軍", BODY, { width: 2.2 * ja.measure("国", BODY) });
    expect(narrow.lines.map(({ text }) => text).join("")).toBe("モンゴル軍");
    expect(narrow.lines.length).toBeGreaterThan(2);
  });

  it("keep a number with what it counts", () => {
    for (let width = 90; width < 300; width += 10)
      for (const { text } of ja.paragraph("戦いは1945年8月9日に始まり25日間続いた", BODY, { width }).lines)
        expect(text).not.toMatch(/\d$/);
  });

  it("take the doubled white between marks that meet", () => {
    const em = ja.measure("国", BODY);
    expect(ja.measure("国」。国", BODY)).toBeCloseTo(ja.measure("国国", BODY) + 1.5 * em, 0);
    expect(ja.measure("国、国", BODY)).toBeCloseTo(ja.measure("国国", BODY) + em, 0);
    expect(ja.measure("「『国", BODY)).toBeCloseTo(em + 1.5 * em, 0);
  });

  it("are not opened as capitals are, but may be spread over ground", () => {
    const head = { ...BODY, caps: true, tracking: 0.11 };
    expect(ja.measure("兵力比較", head)).toBeCloseTo(ja.measure("兵力比較", BODY), 6);
    expect(ja.measure("兵力比較", { ...head, tracking: 0.3 })).toBeGreaterThan(ja.measure("兵力比較", BODY) + 10);
  });

  it("are one run of kanji and kana", () => {
    expect(ja.line("空挺部隊が奉天をアジアで", BODY).runs).toHaveLength(1);
  });
});
