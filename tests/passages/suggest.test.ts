import { describe, expect, test } from "vitest";
import { findAll, searchable } from "@/lib/passages/find-all";
import { suggest } from "@/lib/passages/suggest";

const say = (text: string, ...phrases: string[]) =>
  suggest(
    text,
    phrases.map((phrase) => ({ id: phrase, text: phrase })),
  ).map(({ start, end, phrase }) => `${phrase}=${text.slice(start, end)}`);

describe("suggest", () => {
  test("finds words whatever their capitals and accents", () => {
    expect(say("L'AMBASSADE a publié une Alerte.", "ambassade", "alerté")).toEqual([
      "ambassade=AMBASSADE",
      "alerté=Alerte",
    ]);
    expect(say("the cafe\u0301 and the CAFÉ", "café")).toEqual(["café=cafe\u0301", "café=CAFÉ"]);
    expect(say("un cœur et un coeur", "coeur")).toEqual(["coeur=cœur", "coeur=coeur"]);
  });

  test("keeps to the beginnings and ends of words, unless a star leaves the end open", () => {
    expect(say("cars, car, scar, carport", "car")).toEqual(["car=car"]);
    expect(say("attacked, attacks, counterattack", "attack*")).toEqual(["attack*=attacked", "attack*=attacks"]);
    expect(say("vehicle bombs and vehicles bombed", "vehicle* bomb*")).toEqual([
      "vehicle* bomb*=vehicle bombs",
      "vehicle* bomb*=vehicles bombed",
    ]);
  });

  test("goes over blanks, line ends and hyphens between words, not over the end of a sentence", () => {
    expect(say("car\n bomb, car-bomb, car. Bomb", "car bomb")).toEqual(["car bomb=car\n bomb", "car bomb=car-bomb"]);
    expect(say("tué d’un coup", "d'un coup")).toEqual(["d'un coup=d’un coup"]);
  });

  test("takes the longest of those that begin at one place, the first of the list among equals, and never two over each other", () => {
    expect(say("the embassy alert of May", "embassy", "embassy alert", "alert of may")).toEqual([
      "embassy alert=embassy alert",
    ]);
    expect(say("the embassy warned", "embassy", "embassy of", "embass*")).toEqual(["embassy=embassy"]);
    expect(say("state state alert", "state alert")).toEqual(["state alert=state alert"]);
  });

  test("finds the last words of a text, and nothing without words to look for", () => {
    expect(say("a long car bomb", "car bomb")).toEqual(["car bomb=car bomb"]);
    expect(say("a text", "*", "?!")).toEqual([]);
    expect(say("", "car")).toEqual([]);
  });

  test("knows short words, ligatures and marks at the beginning of a word", () => {
    expect(say("un an, et IL va", "an", "il")).toEqual(["an=an", "il=IL"]);
    expect(say("A\u0301b and œil, OEIL", "ab", "oeil")).toEqual(["ab=A\u0301b", "oeil=œil", "oeil=OEIL"]);
    expect(say("at noon, attack", "at*")).toEqual(["at*=at", "at*=attack"]);
  });

  test("stops at the most that are asked for", () => {
    expect(suggest("car ".repeat(50), [{ id: "c", text: "car" }], 7)).toHaveLength(7);
  });
});

describe("findAll", () => {
  const find = (text: string, words: string, most = 99) =>
    findAll(searchable(text), words, most).map(({ start, end }) => text.slice(start, end));

  test("finds words inside words, without accents, capitals, or curly quotes", () => {
    expect(find("Ségou, SEGOU, segou", "ségou")).toEqual(["Ségou", "SEGOU", "segou"]);
    expect(find("it’s theirs", "it's")).toEqual(["it’s"]);
    expect(find("carport", "car")).toEqual(["car"]);
  });

  test("keeps its place behind marks that combine and behind pairs", () => {
    expect(find("cafe\u0301 😀 bar", "bar")).toEqual(["bar"]);
    expect(find("cafe\u0301s", "cafés")).toEqual(["cafe\u0301s"]);
    expect(find("😀😀 x", "x")).toEqual(["x"]);
  });

  test("counts no place twice and not more than it is asked for", () => {
    expect(find("aaaa", "aa")).toEqual(["aa", "aa"]);
    expect(find("aaaa", "a", 3)).toHaveLength(3);
    expect(find("aaaa", "  ")).toEqual([]);
  });
});
