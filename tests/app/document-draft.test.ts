import { expect, test } from "vitest";
import { looksLikeMarkup } from "@/app/assessments/[slug]/documents/_form/clipboard-text";
import {
  blankDocument,
  changeDocument,
  DocumentDraft,
  documentFrom,
  draftOfDocument,
  takeReadFile,
} from "@/app/assessments/[slug]/documents/_form/document-draft";

const blank = blankDocument("TLP:AMBER");

test("the first line of a pasted text is the title until somebody writes another", () => {
  const pasted = changeDocument(blank, { text: "\nHarbour talks\n\nIt began" });
  expect(pasted.title).toBe("Harbour talks");
  const own = changeDocument(pasted, { title: "Mine" });
  expect(changeDocument(own, { text: "Other" }).title).toBe("Mine");
  expect(changeDocument(changeDocument(own, { title: "" }), { text: "Other" }).title).toBe("Other");
});

test("an empty text and an empty address are none; markup stays as it is", () => {
  expect(documentFrom({ ...blank, title: "T", text: " \n", url: " " }).data).toEqual({
    ...{ title: "T", publisher: "", author: "", publishedOn: null, url: null, text: null, handling: "TLP:AMBER" },
    ...{ note: "", language: null, grade: null, originalSha256: null },
  });
  const text = "<script>alert(1)</script>\r\n=SUM(A1)";
  expect(documentFrom({ ...blank, title: "T", text }).data?.text).toBe(text);
});

test.each(["javascript:alert(1)", "ftp://example.org", "example"])("%s is no web address", (url) => {
  expect(documentFrom({ ...blank, title: "T", url }).error?.issues.map(({ path }) => path.join("."))).toEqual(["url"]);
});

const read = {
  ...{ text: "First line\n\nMore", title: "", author: "A. Traoré", publisher: "Agence X", publishedOn: "2022-07-22" },
  ...{ language: "fr", sha256: "ab".repeat(32), fileName: "a.pdf" },
};

test("a file fills what is empty, and what somebody wrote about it stays", () => {
  const filled = takeReadFile(blank, read);
  expect(filled).toMatchObject({ title: "First line", titleIsOwn: false, author: "A. Traoré", language: "fr" });
  expect(filled).toMatchObject({ originalSha256: read.sha256, publishedOn: "2022-07-22", fileName: "a.pdf" });
  const own = {
    ...changeDocument(blank, { title: "Mine" }),
    publisher: "Own",
    publishedOn: "2022-01-01",
    language: "en",
  };
  expect(takeReadFile(own, { ...read, title: "Theirs" })).toMatchObject({
    ...{ title: "Mine", publisher: "Own", publishedOn: "2022-01-01", language: "en", text: read.text },
  });
  expect(takeReadFile(blank, { ...read, title: "Theirs" }).title).toBe("Theirs");
});

test("a draft that was kept before there were files is still taken up", () => {
  const { author: _a, language: _l, grade: _g, originalSha256: _o, fileName: _f, ...old } = { ...blank, text: "Kept" };
  expect(DocumentDraft.parse(old)).toEqual({ ...blank, text: "Kept" });
});

test("a stored document and its draft say the same", () => {
  const draft = { ...takeReadFile(blank, read), grade: "B2", url: "https://example.org/a" };
  const stored = documentFrom(draft).data;
  if (stored === undefined) throw new Error("not a document");
  expect(documentFrom(draftOfDocument(stored)).data).toEqual(stored);
  expect(documentFrom({ ...draft, grade: "Z9" }).error?.issues.map(({ path }) => path.join("."))).toEqual(["grade"]);
});

test("the source of a page is told from a text that speaks of one", () => {
  expect(looksLikeMarkup("<!DOCTYPE html><html><body><p>x</p></body></html>")).toBe(true);
  expect(looksLikeMarkup("<p>One</p>")).toBe(true);
  expect(looksLikeMarkup("He wrote <p> and </p>.")).toBe(false);
  expect(looksLikeMarkup("")).toBe(false);
});
