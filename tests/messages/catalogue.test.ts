import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/messages/formats";
import { catalogue, sayIn } from "@/lib/messages/say";
import type { Messages } from "@/lib/messages/say-from";

type Tree = { [key: string]: string | Tree };
function leaves(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}
/** Names of the arguments of an ICU message; what a branch of a plural or of a choice says is a message of its own. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let at = 0;
  const skip = (pattern: RegExp): string => {
    const found = pattern.exec(message.slice(at))?.[0] ?? "";
    at += found.length;
    return found;
  };
  const text = (): void => {
    while (at < message.length && message[at] !== "}") {
      if (message[at] === "{") argument();
      else at += 1;
    }
  };
  const argument = (): void => {
    at += 1;
    names.add(skip(/^[^,}]*/).trim());
    const kind = skip(/^,\s*\w+/).replace(/\W/g, "");
    if (kind === "plural" || kind === "select" || kind === "selectordinal")
      while (skip(/^[\s,]*[=\w-]+\s*(?=\{)/) !== "") {
        at += 1;
        text();
        at += 1;
      }
    skip(/^[^}]*/);
    at += 1;
  };
  text();
  return [...names].sort();
}
const english = leaves(catalogue.en);
const french = new Map(leaves(catalogue.fr));

describe("the message catalogue", () => {
  test("French has each English sentence and no other", () => {
    expect([...french.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });
  test("both languages take the same arguments", () => {
    const different = english.filter(([key, text]) => {
      const other = french.get(key) ?? "";
      return JSON.stringify(argumentsOf(text)) !== JSON.stringify(argumentsOf(other));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });
  test("no exclamation marks, no empty sentences, no straight apostrophes in French", () => {
    expect(english.filter(([, text]) => text.includes("!") || text.trim() === "").map(([key]) => key)).toEqual([]);
    expect([...french].filter(([, text]) => /!|\w'\w/.test(text) || text.trim() === "").map(([key]) => key)).toEqual(
      [],
    );
  });
  test("French never parts a colon, a semicolon, a guillemet or a percent sign from its word", () => {
    // the method page holds code and formulas, where a space is a space
    const parted = [...french].filter(([key, text]) => !key.startsWith("method.") && / [:;?»]|« |[\d}] %/.test(text));
    expect(parted.map(([key]) => key)).toEqual([]);
  });
  test("every sentence can be parsed and spoken", () => {
    for (const language of ["en", "fr"] as const) {
      const messages: Messages = catalogue[language];
      const translate = createTranslator({
        locale: language,
        messages,
        timeZone: "UTC",
        onError: (error) => {
          throw error;
        },
      });
      for (const [key, text] of leaves(catalogue[language])) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name ?? "", 1]));
        expect(translate(key, values), key).not.toBe("");
      }
    }
    expect(sayIn("fr")("ui.version", { version: "1", engine: "2" })).toBe("Vigie 1, moteur 2");
  });
});

describe("formats", () => {
  test("days and numbers are written in UTC and in the language asked for", () => {
    const en = formatsIn("en");
    const fr = formatsIn("fr");
    expect(en.day("2022-07-29")).toBe("29 Jul 2022");
    expect(fr.day("2022-07-29")).toBe("29 juil. 2022");
    expect(en.instant("2022-07-29T23:30:00Z")).toBe("29 Jul 2022, 23:30 UTC");
    expect(en.percent(0.526)).toBe("52.6\u00a0%");
    expect(fr.percent(0.526)).toBe("52,6\u00a0%");
  });
  test("signed numbers carry a true minus, and nothing carries a sign at zero", () => {
    const { signed } = formatsIn("en");
    expect([signed(42.1), signed(-0.8), signed(0), signed(-0.04), signed(0.04)]).toEqual([
      "+42.1",
      "\u22120.8",
      "0.0",
      "0.0",
      "0.0",
    ]);
  });
});
