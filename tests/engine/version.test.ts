import { expect, test } from "vitest";
import { ENGINE_VERSION } from "@/lib/engine/version";

test("the engine says which it is", () => {
  expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
});
