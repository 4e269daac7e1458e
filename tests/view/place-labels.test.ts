import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "@/lib/view/place-labels";

const space = { gap: 31, top: 32, bottom: 270 };

describe("placeLabels", () => {
  it("leaves labels alone that are far apart", () => {
    expect(placeLabels([100, 40, 200], space)).toEqual([100, 40, 200]);
  });
  it("pushes three labels at the bottom up by the gap", () => {
    // the hard case: three scenarios within a point of 0
    expect(placeLabels([283, 282, 276, 170, 146], space)).toEqual([270, 239, 208, 177, 146]);
  });
  it("holds the order of the lines", () => {
    expect(placeLabels([101, 100], space)).toEqual([131, 100]);
  });
  it("shares the space evenly when there is too little", () => {
    expect(placeLabels([10, 10, 10], { gap: 31, top: 0, bottom: 20 })).toEqual([0, 10, 20]);
  });
  it("never lets eight labels of a phone overlap or leave the plot", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }), (wanted) => {
        const placed = placeLabels(wanted, space);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted.forEach((y, index) => {
          expect(y).toBeGreaterThanOrEqual(space.top - 1e-9);
          expect(y).toBeLessThanOrEqual(space.bottom + 1e-9);
          if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(space.gap - 1e-9);
        });
      }),
    );
  });
});
