import { describe, expect, test } from "vitest";
import { distanceKm } from "@/lib/geo/distance-km";

const bamako = { latitude: 12.65, longitude: -8 };
const kati = { latitude: 12.74409, longitude: -8.07257 };

describe("great-circle distance", () => {
  test("a quarter of the equator is a quarter of the earth's circumference", () => {
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo(
      (Math.PI / 2) * 6371.0088,
      9,
    );
  });

  test("one degree along a meridian, anywhere", () => {
    const degree = (Math.PI / 180) * 6371.0088;
    expect(distanceKm({ latitude: 12, longitude: 5 }, { latitude: 13, longitude: 5 })).toBeCloseTo(degree, 9);
    expect(distanceKm({ latitude: -80, longitude: 5 }, { latitude: -79, longitude: 5 })).toBeCloseTo(degree, 9);
  });

  test("Kati lies 13 km from Bamako, by the flat formula at that latitude", () => {
    const degree = (Math.PI / 180) * 6371.0088;
    const north = (kati.latitude - bamako.latitude) * degree;
    const east = (kati.longitude - bamako.longitude) * degree * Math.cos((12.697 * Math.PI) / 180);
    expect(distanceKm(bamako, kati)).toBeCloseTo(Math.hypot(north, east), 3);
    expect(distanceKm(bamako, kati)).toBe(distanceKm(kati, bamako));
  });

  test("points opposite each other are half the circumference apart, and none is further", () => {
    expect(distanceKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 12 })).toBeCloseTo(
      Math.PI * 6371.0088,
      6,
    );
  });
});
