import { describe, expect, test } from "vitest";
import { readCoordinates } from "@/lib/geo/read-coordinates";

const spot = (latitude: number, longitude: number) => ({ kind: "spot", spot: { latitude, longitude } });

describe("reading coordinates", () => {
  test.each([
    ["12.74, -8.07", 12.74, -8.07],
    ["12.74 -8.07", 12.74, -8.07],
    ["12.74,-8.07", 12.74, -8.07],
    ["(12.74, −8.07)", 12.74, -8.07],
    ["geo:12.74,-8.07", 12.74, -8.07],
    ["12,74 -8,07", 12.74, -8.07],
    ["12,74; -8,07", 12.74, -8.07],
    ["12,74, -8,07", 12.74, -8.07],
    ["12, -8", 12, -8],
    ["12.74N 8.07W", 12.74, -8.07],
    ["N12.74 W8.07", 12.74, -8.07],
    ["8.07° O, 12.74° N", 12.74, -8.07],
    ["33.5 S, 151.25 E", -33.5, 151.25],
    ["0 0", 0, 0],
    // 44/60 and 4/60 by hand
    ["12°44'N 8°04'W", 12.733333, -8.066667],
    ["12°44′30″N, 8°4′12″W", 12.741667, -8.07],
    ["12° 44' 30.0\" N 8° 4' 12\" W", 12.741667, -8.07],
  ])("%s", (text, latitude, longitude) => {
    expect(readCoordinates(text)).toEqual(spot(latitude, longitude));
  });
  test.each(["", "Kati", "12", "12.74", "1 2 3", "Camp 12, 13", "12°74'N 8°04'W", "12N 8N", "N12N 8W", "12.74, x"])(
    "%s is none",
    (text) => {
      expect(readCoordinates(text)).toEqual({ kind: "none" });
    },
  );
  test("what the earth does not have is told, and swapped where that helps", () => {
    expect(readCoordinates("151.25, -33.5")).toEqual({
      kind: "out-of-range",
      swapped: { latitude: -33.5, longitude: 151.25 },
    });
    expect(readCoordinates("200, 200")).toEqual({ kind: "out-of-range", swapped: null });
    expect(readCoordinates("99 N 10 E")).toEqual({ kind: "out-of-range", swapped: null });
  });
  test("a pair that lies in the area only the other way round is doubted, unless letters say which is which", () => {
    const mali = { south: 10, west: -13, north: 25, east: 5 };
    expect(readCoordinates("-8.07, 12.74", mali)).toEqual({
      kind: "perhaps-swapped",
      spot: { latitude: -8.07, longitude: 12.74 },
      swapped: { latitude: 12.74, longitude: -8.07 },
    });
    expect(readCoordinates("12.74, -8.07", mali)).toEqual(spot(12.74, -8.07));
    expect(readCoordinates("48.85, 2.35", mali)).toEqual(spot(48.85, 2.35));
    expect(readCoordinates("8.07 S, 12.74 E", mali)).toEqual(spot(-8.07, 12.74));
  });
});
