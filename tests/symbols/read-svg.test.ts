import { describe, expect, it } from "vitest";
import type { GroupNode, PathNode, SceneNode } from "../../src/scene/types.ts";
import { readSvg } from "../../src/symbols/svg/read-svg.ts";
import { paintedExtent, sceneFaults } from "./scene-checks.ts";

/** A drawing 1000 units wide, so that its numbers come out as they are written. */
const svg = (body: string, attributes = 'viewBox="0 0 1000 500"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

const read = (body: string, attributes?: string) => readSvg(svg(body, attributes), { label: "A drawing" });

/** The nodes inside the group that clips to the drawing's box. */
function drawn(body: string, attributes?: string): readonly SceneNode[] {
  const { art } = read(body, attributes);
  expect(sceneFaults(art!.nodes)).toEqual([]);
  return (art!.nodes[0] as GroupNode).children;
}

const only = (body: string): PathNode => {
  const nodes = drawn(body);
  expect(nodes).toHaveLength(1);
  return nodes[0] as PathNode;
};

describe("size", () => {
  it("scales the view box to a thousand units on its longer side", () => {
    const { art } = read('<rect x="10" width="2" height="4"/>', 'viewBox="10 0 4 8" width="40mm"');
    expect([art!.width, art!.height]).toEqual([500, 1000]);
    expect(paintedExtent(art!.nodes)).toEqual({ x0: 0, y0: 0, x1: 250, y1: 500 });
  });

  it("takes width and height when there is no view box", () => {
    const { art } = read("<path d='M0 0h96v48z'/>", 'width="1in" height="0.5in"');
    expect([art!.width, art!.height]).toEqual([1000, 500]);
  });

  it("clips what lies outside the box", () => {
    const { art } = read('<circle cx="0" cy="0" r="400"/>');
    expect(paintedExtent(art!.nodes)).toEqual({ x0: 0, y0: 0, x1: 400, y1: 400 });
  });
});

describe("shapes", () => {
  it.each([
    ["rect", '<rect x="1" y="2" width="3" height="4"/>', "M 1 2 L 4 2 L 4 6 L 1 6 Z"],
    ["line", '<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', "M 1 2 L 3 4"],
    ["polyline", '<polyline points="1,2 3,4 5 6"/>', "M 1 2 L 3 4 L 5 6"],
    ["polygon", '<polygon points="1,2 3,4 5,6 9"/>', "M 1 2 L 3 4 L 5 6 Z"],
    ["path", '<path d="m1 2 2 2"/>', "M 1 2 L 3 4"],
  ])("reads %s", (_, body, d) => {
    expect(only(body).d).toBe(d);
  });

  it("rounds the corners of a rectangle and keeps its box, a missing radius following the other", () => {
    const node = only('<rect width="100" height="60" rx="80"/>');
    expect(node.d).toContain("C");
    expect(paintedExtent([node])).toEqual({ x0: 0, y0: 0, x1: 100, y1: 60 });
  });

  it("draws circles and ellipses to their radii", () => {
    expect(paintedExtent([only('<circle cx="50" cy="40" r="30"/>')])).toEqual({ x0: 20, y0: 10, x1: 80, y1: 70 });
    expect(paintedExtent([only('<ellipse cx="50%" cy="40" rx="30" ry="10"/>')])).toEqual({
      x0: 470,
      y0: 30,
      x1: 530,
      y1: 50,
    });
  });

  it("draws nothing for a shape without extent", () => {
    expect(drawn('<rect width="0" height="5"/><circle r="-1"/><polygon points="1"/><path/>')).toEqual([]);
  });
});

describe("transforms", () => {
  it("works lists of transforms into the paths, outermost first", () => {
    const body = '<g transform="translate(100,50)"><path transform="scale(2) rotate(90)" d="M10 0L0 10"/></g>';
    expect(only(body).d).toBe("M 100 70 L 80 50");
  });

  it("scales a line's width with an even scale", () => {
    expect(
      only('<path transform="scale(3)" d="M0 0H9" stroke="#000" fill="none" stroke-width="2"/>').stroke?.width,
    ).toBe(6);
  });

  it("keeps a line that is stretched one way within a stretched group", () => {
    const [node] = drawn('<path transform="scale(4 1)" d="M10 10H20" stroke="#000" stroke-width="2"/>').slice(-1);
    expect(node).toMatchObject({ kind: "group", transform: [2, 0, 0, 0.5, 0, 0] });
    expect(paintedExtent([node!])).toEqual({ x0: 36, y0: 9, x1: 84, y1: 11 });
  });

  it("leaves out a transform it cannot read, and says so", () => {
    const { problems } = read('<rect width="1" height="1" transform="wobble(3)"/>');
    expect(problems[0]?.message).toContain("transform");
  });
});

describe("style", () => {
  it("fills in black without a line when nothing is said", () => {
    const node = only('<rect width="1" height="1"/>');
    expect(node).toMatchObject({ fill: "#000000" });
    expect(node.stroke).toBeUndefined();
  });

  it("prefers the style attribute to a rule, a class to a type, and any rule to an attribute", () => {
    const css = "<style>/* a > b { */ rect{fill:red} .b{fill:lime;stroke:blue} #c{fill:navy}</style>";
    const fill = (attributes: string) =>
      (drawn(`${css}<rect width="9" height="9" ${attributes}/>`)[0] as PathNode).fill;
    expect(fill('fill="#123456"')).toBe("#ff0000");
    expect(fill('class="a b"')).toBe("#00ff00");
    expect(fill('class="b" id="c"')).toBe("#000080");
    expect(fill('class="b" style="fill:#ABCDEF"')).toBe("#abcdef");
  });

  it("inherits colours, and takes the current colour where it is asked for", () => {
    expect(only('<g color="teal" fill="currentColor"><g><rect width="1" height="1"/></g></g>').fill).toBe("#008080");
  });

  it("multiplies opacities into the colour", () => {
    const body = '<g opacity=".5"><rect width="1" height="1" fill="rgb(255 0 0 / 50%)" fill-opacity="50%"/></g>';
    expect(only(body).fill).toBe("#ff000020");
  });

  it("draws nothing hidden or clear", () => {
    const hidden = ['display="none"', 'visibility="hidden"', 'fill="none"', 'opacity="0"', 'fill="transparent"'];
    expect(drawn(hidden.map((h) => `<rect width="1" height="1" ${h}/>`).join(""))).toEqual([]);
  });

  it("reads caps, joins and dashes, doubling an odd row of dashes", () => {
    const style = "stroke:#000;stroke-linecap:round;stroke-linejoin:bevel;stroke-dasharray:4 2 1;fill:none";
    expect(only(`<path d="M0 0H9" style="${style}"/>`).stroke).toMatchObject({
      cap: "round",
      join: "bevel",
      dash: [4, 2, 1, 4, 2, 1],
    });
  });

  it("names the rules it cannot follow", () => {
    const { problems } = read(
      "<style>g > rect { fill: red } @media print { rect { fill: blue } }</style><rect width='1' height='1'/>",
    );
    expect(problems.map((p) => p.message).join()).toContain("g > rect");
    expect(problems.map((p) => p.message).join()).toContain("@-rules");
  });
});

describe("use, symbol and clip", () => {
  it("repeats an element where it is used, with the user's style", () => {
    const nodes = drawn(
      '<defs><path id="a" d="M0 0H1"/></defs><use xlink:href="#a" x="5" y="6" fill="red"/><use href="#a"/>',
    );
    expect(nodes.map((n) => [(n as PathNode).d, (n as PathNode).fill])).toEqual([
      ["M 5 6 L 6 6", "#ff0000"],
      ["M 0 0 L 1 0", "#000000"],
    ]);
  });

  it("fits a symbol's view box into the size of its use", () => {
    const body =
      '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol><use href="#s" x="100" y="100" width="50" height="20"/>';
    expect(paintedExtent(drawn(body))).toEqual({ x0: 115, y0: 100, x1: 135, y1: 120 });
  });

  it("clips with the outlines of a clip path, its own transform included", () => {
    const body =
      '<clipPath id="c" transform="translate(10 0)"><rect width="20" height="20"/></clipPath><g clip-path="url(#c)"><rect width="500" height="500"/></g>';
    expect(paintedExtent(drawn(body))).toEqual({ x0: 10, y0: 0, x1: 30, y1: 20 });
  });

  it("stops at a use that holds itself", () => {
    const { art } = read('<g id="a"><rect width="9" height="9"/><use href="#b"/></g><g id="b"><use href="#a"/></g>');
    expect(sceneFaults(art!.nodes)).toEqual([]);
  });
});

describe("gradients", () => {
  const stops = '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".5"/>';

  it("lays a linear gradient along the shape's box", () => {
    const node = only(
      `<linearGradient id="g">${stops}</linearGradient><rect x="10" width="20" height="40" fill="url(#g)"/>`,
    );
    expect(node.fill).toEqual({
      kind: "linear",
      from: [10, 0],
      to: [30, 0],
      stops: [
        { offset: 0, color: "#ff0000" },
        { offset: 1, color: "#0000ff80" },
      ],
    });
  });

  it("keeps the lines of equal colour when a gradient is skewed", () => {
    const gradient = `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="100" y2="0" gradientTransform="skewX(45)">${stops}</linearGradient>`;
    const fill = only(`${gradient}<rect width="100" height="100" fill="url(#g)"/>`).fill;
    // Skewed, the line x = 100 becomes x − y = 100; the axis meets it at right angles.
    expect(fill).toMatchObject({ from: [0, 0], to: [50, -50] });
  });

  it("takes stops and places from the gradient it refers to", () => {
    const body = `<linearGradient id="a" x2="0" y2="1">${stops}</linearGradient><linearGradient id="b" href="#a"/><rect width="10" height="10" fill="url('#b')"/>`;
    expect(only(body).fill).toMatchObject({ kind: "linear", to: [0, 10] });
  });

  it("puts a stretched radial gradient into a stretched group", () => {
    const [node] = drawn(
      `<radialGradient id="g">${stops}</radialGradient><rect width="400" height="100" fill="url(#g)"/>`,
    );
    expect(node).toMatchObject({ kind: "group", transform: [2, 0, 0, 0.5, 0, 0] });
    expect((node as GroupNode).children[0]).toMatchObject({
      fill: { kind: "radial", center: [100, 100], radius: 100 },
    });
    expect(paintedExtent([node!])).toEqual({ x0: 0, y0: 0, x1: 400, y1: 100 });
  });

  it("falls back where the paint is missing", () => {
    expect(only('<rect width="1" height="1" fill="url(#none) green"/>').fill).toBe("#008000");
  });
});
