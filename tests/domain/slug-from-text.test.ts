import { describe, expect, test } from "vitest";
import { Slug } from "@/lib/domain/scenario";
import { slugFromText } from "@/lib/domain/slug-from-text";

describe("slugFromText", () => {
  test.each([
    ["Mali: What’s next after the Kati attack?", "mali-whats-next-after-the-kati-attack"],
    ["L’attaque de l’œuvre à Ségou", "l-attaque-de-l-oeuvre-a-segou"],
    ["  --Kati, 22.07.2022-- ", "kati-22-07-2022"],
    ["Łódź & Ørsted (ß)", "lodz-orsted-ss"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["؟ مالي", ""],
    ["", ""],
  ])("%s", (text, slug) => {
    expect(slugFromText(text)).toBe(slug);
  });

  test("a taken slug gets the next free number", () => {
    expect(slugFromText("Kati", ["kati"])).toBe("kati-2");
    expect(slugFromText("Kati", ["kati", "kati-2", "kati-4"])).toBe("kati-3");
  });

  test("a long text is cut between words and stays a slug", () => {
    const slug = slugFromText("where does the violence around the capital of Mali go after the attack on Kati");
    expect(slug).toBe("where-does-the-violence-around-the-capital-of-mali-go-after");
    expect(Slug.safeParse(slug).success).toBe(true);
    expect(slugFromText("x".repeat(300))).toBe("x".repeat(60));
  });
});
