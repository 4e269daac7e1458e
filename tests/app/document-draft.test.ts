import { expect, test } from "vitest";
import { blankDocument, changeDocument, documentFrom } from "@/app/assessments/[slug]/documents/_form/document-draft";

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
    ...{ title: "T", publisher: "", publishedOn: null, url: null, text: null, handling: "TLP:AMBER", note: "" },
  });
  const text = "<script>alert(1)</script>\r\n=SUM(A1)";
  expect(documentFrom({ ...blank, title: "T", text }).data?.text).toBe(text);
});

test.each(["javascript:alert(1)", "ftp://example.org", "example"])("%s is no web address", (url) => {
  expect(documentFrom({ ...blank, title: "T", url }).error?.issues.map(({ path }) => path.join("."))).toEqual(["url"]);
});
