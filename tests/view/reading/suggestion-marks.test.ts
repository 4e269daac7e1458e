import { describe, expect, test } from "vitest";
import { PhraseList } from "@/lib/domain/phrase-list";
import { passageOf } from "@/lib/passages/passage-of";
import { phraseLines } from "@/lib/view/reading/phrase-lines";
import { phrasePrecision } from "@/lib/view/reading/phrase-precision";
import { suggestionMarks } from "@/lib/view/reading/suggestion-marks";
import { stillModel } from "../small-case";

const [A, B] = ["a".repeat(64), "b".repeat(64)];
const text = "A signal from Kati, then une alerte. A second signal; nobody in kati saw it.";
const list = PhraseList.parse({
  phrases: [
    { id: "sig", text: "signal*", language: "en", indicator: "signal", level: "yes" },
    { id: "al", text: "alerte", language: "fr", indicator: "signal" },
    { id: "lost", text: "nobody", indicator: "no-such" },
  ],
});
const base = {
  text,
  textSha256: A,
  language: null,
  list,
  indicators: [{ id: "signal" }],
  places: ["Kati"],
  verdicts: [],
  coded: [],
};
const shown = (over: object = {}) =>
  suggestionMarks({ ...base, ...over }).map(({ phraseId, start, end }) => `${phraseId} ${start}-${end}`);
const verdict = (at: number, end: number, phraseId = "sig", verdict: "accepted" | "dismissed" = "dismissed") => ({
  documentId: "d",
  phraseId,
  passage: passageOf(text, at, end, A),
  verdict,
});

describe("suggestionMarks", () => {
  test("are the phrases and the places that are written with a capital; a phrase without its indicator marks nothing", () => {
    expect(shown()).toEqual(["sig 2-8", "place:Kati 14-18", "al 29-35", "sig 46-52"]);
  });

  test("keep to the language of the document", () => {
    expect(shown({ language: "fr" })).toEqual(["place:Kati 14-18", "al 29-35"]);
  });

  test("are off by a switch, the places by their own", () => {
    expect(shown({ list: { ...list, isOn: false } })).toEqual([]);
    expect(shown({ list: { ...list, marksPlaces: false } })).toEqual(["sig 2-8", "al 29-35", "sig 46-52"]);
  });

  test("do not come back where they were answered, and stay elsewhere", () => {
    expect(shown({ verdicts: [verdict(2, 8)] })).toEqual(["place:Kati 14-18", "al 29-35", "sig 46-52"]);
    const moved = { text: `News. ${text}`, textSha256: B, verdicts: [verdict(2, 8, "sig", "accepted")] };
    expect(shown(moved)).toEqual(["place:Kati 20-24", "al 35-41", "sig 52-58"]);
  });

  test("leave out what is coded already for the same indicator", () => {
    expect(shown({ coded: [{ start: 0, end: 20, indicator: "signal" }] })).toEqual(["al 29-35", "sig 46-52"]);
    expect(shown({ coded: [{ start: 0, end: 9, indicator: "other" }] })).toContain("sig 2-8");
  });
});

test("precision counts the last word on each passage", () => {
  const said = [verdict(2, 8), verdict(2, 8, "sig", "accepted"), verdict(46, 52), verdict(29, 35, "al")];
  expect(Object.fromEntries(phrasePrecision(said))).toEqual({
    sig: { accepted: 1, dismissed: 1 },
    al: { accepted: 0, dismissed: 1 },
  });
});

describe("phraseLines", () => {
  const read = (lines: string, taken: string[] = []) => phraseLines(lines, stillModel.indicators, taken);

  test("reads words, indicator, level and language, by id or label", () => {
    const { phrases, faults } = read("flare*; Signal seen\r\n\nfusée\tSIGNAL\tyes\tFR");
    expect(phrases).toEqual([
      { id: "flare", text: "flare*", language: "any", indicator: "signal", level: null },
      { id: "fusee", text: "fusée", language: "fr", indicator: "signal", level: "yes" },
    ]);
    expect(faults).toEqual([]);
  });

  test("gives every phrase an id of its own", () => {
    expect(read("flare; signal\nflare; signal", ["flare"]).phrases.map(({ id }) => id)).toEqual(["flare-2", "flare-3"]);
    expect(read("مطار; signal").phrases[0]?.id).toBe("phrase");
  });

  test("says which line cannot be read, and why", () => {
    const lines = [
      "!; signal",
      "flare",
      "flare; signal; purple",
      "flare; signal; yes; de",
      `${"x".repeat(121)}; signal`,
    ];
    expect(read(lines.join("\n")).faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      "1 words",
      "2 indicator",
      "3 level",
      "4 language",
      "5 long",
    ]);
  });
});
