import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { PhraseVerdict, ReadPhraseList, StoredPhraseList } from "@/app/api/v1/_schemas/phrases";
import { StoredDocument, StoredFinding } from "@/app/api/v1/_schemas/stored";
import { passageOf } from "@/lib/passages/passage-of";
import { call, read, refusal } from "./support/call";
import { AT, finding, openHouse, openSmallCase, report } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const Recorded = z.object({ finding: StoredFinding, reportId: z.string(), joined: z.boolean() });
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const text = "At dawn two cars drove at the gate.\r\nThe guards 😀 fired back.";
const keep = (body: object = {}) =>
  read(
    StoredDocument,
    call("POST", `${AT}/documents`, { body: { title: "Note", handling: "TLP:CLEAR", text, ...body } }),
  );
const of = (words: string, whole = text) => {
  const start = whole.indexOf(words);
  return passageOf(whole, start, start + words.length, sha(whole));
};
const record = (documentId: string | null, passage: object, over: object = {}) =>
  call("POST", `${AT}/findings`, { body: { finding, report: { ...report, documentId, passage, ...over } } });

describe("a report with a passage", () => {
  test("keeps the passage, and its words as the quote", async () => {
    const { id } = await keep();
    const { finding: stored } = await read(Recorded, record(id, of("two cars drove "), { quote: "something else" }));
    expect(stored.reports[0]).toMatchObject({ quote: "two cars drove", passage: of("two cars drove ") });
  });

  test("may stand on a text that the document had", async () => {
    const { id, version } = await keep();
    const document = { title: "Note", handling: "TLP:CLEAR", text: `Corrected. ${text}` };
    await call("PUT", `${AT}/documents/${id}`, { body: { expectedVersion: version, document } });
    expect((await record(id, of("two cars"))).status).toBe(201);
    expect((await record(id, of("two cars", document.text), { source: "B" })).status).toBe(201);
  });

  test("is refused with a sentence at its field when the words do not stand there", async () => {
    const { id } = await keep();
    const other = await keep({ text: "Another text with two cars in it." });
    const fields = async (documentId: string | null, passage: object) =>
      (await refusal(record(documentId, passage))).fields?.map(({ path, rule }) => `${path} ${rule}`);
    const words = of("two cars");
    expect(await fields(id, { ...words, start: 9, end: 17 })).toEqual(["report.passage.exact invalid-input"]);
    expect(await fields(id, { ...words, textSha256: sha("never") })).toEqual([
      "report.passage.textSha256 unknown-reference",
    ]);
    expect(await fields(other.id, words)).toEqual(["report.passage.textSha256 unknown-reference"]);
    expect(await fields(null, words)).toEqual(["report.passage invalid-input"]);
    expect(await fields(id, { ...words, start: 500, end: 508 })).toEqual(["report.passage.end invalid-input"]);
    expect(await fields(id, of("\r\n"))).toEqual(["report.passage.exact invalid-input"]);
    const named = await keep({ text: null });
    expect(await fields(named.id, words)).toEqual(["report.passage.textSha256 unknown-reference"]);
  });

  test("can be given the words later, and not wrong ones", async () => {
    const { id } = await keep();
    const { finding: stored } = await read(
      Recorded,
      call("POST", `${AT}/findings`, { body: { finding, report: { ...report, documentId: id } } }),
    );
    const [first] = stored.reports;
    const at = `${AT}/findings/${stored.id}/reports/${first?.id}`;
    const content = { ...report, documentId: id };
    const wrong = { expectedVersion: 1, report: { ...content, passage: { ...of("gate"), start: 0, end: 4 } } };
    expect((await refusal(call("PUT", at, { body: wrong }))).status).toBe(422);
    const right = { expectedVersion: 1, report: { ...content, passage: of("the gate") } };
    const changed = await read(StoredFinding, call("PUT", at, { body: right }));
    expect(changed.reports[0]).toMatchObject({ quote: "the gate", version: 2 });
  });

  test("a further report on a finding is checked alike", async () => {
    const { id } = await keep();
    const { finding: stored } = await read(Recorded, record(id, of("two cars")));
    const add = (passage: object) =>
      call("POST", `${AT}/findings/${stored.id}/reports`, {
        body: { report: { ...report, source: "B", documentId: id, passage } },
      });
    expect((await add({ ...of("two cars"), start: 1, end: 9 })).status).toBe(422);
    expect((await add(of("guards 😀"))).status).toBe(201);
  });
});

describe("the list of phrases", () => {
  const phrase = { id: "two-cars", text: "two car*", language: "en", indicator: "target", level: "soldiers" };
  const put = (phrases: readonly object[], expectedVersion: number) =>
    call("PUT", `${AT}/phrases`, { body: { expectedVersion, list: { phrases } } });
  const now = () => read(ReadPhraseList, call("GET", `${AT}/phrases`));

  test("is empty and on at first, then kept in versions", async () => {
    expect(await now()).toEqual({ version: 0, list: { isOn: true, marksPlaces: true, phrases: [] }, precision: [] });
    const stored = await read(StoredPhraseList, put([phrase], 0));
    expect([stored.version, stored.list.phrases]).toEqual([1, [phrase]]);
    const stale = await refusal(put([], 0));
    expect([stale.status, stale.code]).toEqual([409, "version-conflict"]);
    expect((await now()).list.phrases).toEqual([phrase]);
  });

  test("is refused phrase by phrase where one points nowhere", async () => {
    const bad = [
      { ...phrase, indicator: "gone" },
      { ...phrase, level: "gone", id: "b" },
      { ...phrase, id: "b" },
      { ...phrase, text: "?!", id: "d" },
    ];
    const { fields } = await refusal(put(bad, 0));
    expect(fields?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      "list.phrases.0.indicator unknown-indicator",
      "list.phrases.1.level unknown-level",
      "list.phrases.2.id unique",
      "list.phrases.3.text words",
    ]);
    expect((await now()).version).toBe(0);
  });

  test("counts what was accepted and dismissed; the last word on a passage counts, the same one twice once", async () => {
    const { id } = await keep();
    const say = (verdict: string, words: string) =>
      call("POST", `${AT}/phrases/verdicts`, {
        body: { documentId: id, phraseId: "two-cars", passage: of(words), verdict },
      });
    await read(PhraseVerdict, say("dismissed", "two cars"));
    await say("dismissed", "two cars");
    await say("accepted", "guards");
    await say("dismissed", "guards");
    await say("accepted", "gate");
    expect((await now()).precision).toEqual([{ phraseId: "two-cars", accepted: 1, dismissed: 2 }]);
  });

  test("takes no verdict on words that are not there", async () => {
    const { id } = await keep();
    const body = { documentId: id, phraseId: "p", passage: { ...of("gate"), start: 0, end: 4 }, verdict: "accepted" };
    expect((await refusal(call("POST", `${AT}/phrases/verdicts`, { body }))).status).toBe(422);
    const elsewhere = { ...body, documentId: "nowhere", passage: of("gate") };
    expect((await refusal(call("POST", `${AT}/phrases/verdicts`, { body: elsewhere }))).code).toBe("unknown-reference");
  });
});
