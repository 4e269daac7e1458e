import { describe, expect, test } from "vitest";
import { extractText } from "@/db/extract/extract-text";
import type { ChildLimits } from "@/db/extract/run-child";
import { refusal } from "../../support/refusal";
import { docxParts, lockedPdf, pdfOf, zipOf } from "./made-files";

const from = (name: string, data: Buffer | string, encoding?: string) =>
  extractText({ bytes: Buffer.from(data), name, mediaType: "", encoding });
const reason = async (name: string, data: Buffer | string, limits?: ChildLimits) => {
  const error = await refusal(extractText({ bytes: Buffer.from(data), name, mediaType: "" }, limits));
  return [error.code, error.detail.fields?.[0]?.path, error.detail.fields?.[0]?.rule];
};
const codes = (found: { warnings: readonly { code: string }[] }) => found.warnings.map(({ code }) => code);

const french =
  "L’attaque du café à Kati a été signalée près de l’école. Les témoins décrivent deux véhicules garés là.";
const utf16 = (text: string, { big = false, mark = false } = {}) => {
  const little = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return big ? little.swap16() : little;
};
const windows1252 = (text: string) => Buffer.from(text.replaceAll("’", "\u0092"), "latin1");

describe("the encoding of a text", () => {
  test.each([
    ["UTF-8", Buffer.from(french), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${french}`), "utf-8"],
    ["UTF-16 LE", utf16(french), "utf-16le"],
    ["UTF-16 BE", utf16(french, { big: true }), "utf-16be"],
    ["UTF-16 LE with a mark", utf16(french, { mark: true }), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(french, { big: true, mark: true }), "utf-16be"],
  ])("%s is recognised", async (_, bytes, encoding) => {
    const found = await from("a.txt", bytes);
    expect([found.text, found.encoding, found.encodingIsAssumed]).toEqual([french, encoding, false]);
    expect(codes(found)).toEqual([]);
    expect(found.language).toBe("fr");
  });
  test("Windows-1252 is assumed, and that is said", async () => {
    const found = await from("a.txt", windows1252(french));
    expect([found.text, found.encoding, found.encodingIsAssumed]).toEqual([french, "windows-1252", true]);
    expect(found.warnings).toEqual([{ code: "encoding-assumed", detail: "windows-1252" }]);
  });
  test("another one can be chosen", async () => {
    const found = await from("a.txt", Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), "windows-1251");
    expect([found.text, found.encoding, found.encodingIsAssumed]).toEqual(["Привет", "windows-1251", false]);
  });
  test("a wrong choice is told by the characters that cannot be read", async () => {
    expect(codes(await from("a.txt", windows1252(french), "utf-8"))).toEqual(["unreadable-characters"]);
  });
  test("a page says its own", async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-2"></head><body><p>\xb1\xe6</p></body></html>',
      "latin1",
    );
    expect((await from("a.html", page)).text).toBe("ąć");
  });
});

describe("HTML", () => {
  const article = `<!doctype html><html lang="fr-ML"><head><title>Kati</title><meta property="og:title" content="Ce qui s’est passé à Kati">
    <meta name="author" content="A. Traoré"><meta property="article:published_time" content="2022-07-22T08:00:00Z"><script>steal()</script></head>
    <body onload="steal()"><nav><a href="/">Accueil</a></nav><article><h1>Ce qui s’est passé à Kati</h1>${Array.from({ length: 6 }, (_, at) => `<p>${french} (${at})</p>`).join("")}
    <script>document.write("STOLEN")</script><style>p{color:red}</style><noscript>NOSCRIPT</noscript><svg><text>DRAWN</text></svg>
    <iframe srcdoc="<p>FRAMED</p>">FRAMED</iframe><img src=x onerror="steal()"><p hidden>HIDDEN</p></article></body></html>`;
  test("gives the article, its author and day, and nothing that runs", async () => {
    const found = await from("a.html", article);
    expect(found).toMatchObject({ author: "A. Traoré", publishedOn: "2022-07-22", language: "fr", encoding: "utf-8" });
    expect(found.title).toContain("Kati");
    expect(found.text).toContain(`${french} (0)\n\n${french} (1)`);
    for (const word of ["steal", "STOLEN", "color", "NOSCRIPT", "DRAWN", "FRAMED", "HIDDEN", "onerror", "<", "Accueil"])
      expect(found.text).not.toContain(word);
  });
  test("a fragment that was pasted is read whole, with its lists and rows", async () => {
    const markup =
      "<p>One</p>two<br>three<ul><li>four</li><li><p>five</p></li></ul><table><tr><td>a</td><td>b</td></tr></table><pre>x\n  y</pre>";
    const found = await extractText({ bytes: Buffer.from(markup), name: "", mediaType: "text/html", isFragment: true });
    expect(found.text).toBe("One\n\ntwo\nthree\n\n- four\n\n- five\n\na | b\n\nx\ny");
  });
  test("100,000 nested elements do no harm", async () => {
    const deep = `${"<div>".repeat(100_000)}core${"</div>".repeat(100_000)}`;
    const limits = { milliseconds: 2000, bytes: 256_000_000 };
    const answer = await extractText({ bytes: Buffer.from(deep), name: "a.html", mediaType: "" }, limits).then(
      (found) => found.text,
      (error: Error) => error.name,
    );
    expect(["core", "DomainError"]).toContain(answer);
  });
});

describe("PDF", () => {
  const page = (lines: readonly string[], top = 740) => ({
    lines: lines.map((text, at) => [72, top - 14 * at, text] as const),
  });
  test("lines become paragraphs, hyphens at their ends go", async () => {
    const lines = [
      "The attack began in the morning near the main gate of the gar-",
      "rison and lasted until noon on that day and no longer than it.",
    ];
    const found = await from(
      "a.pdf",
      pdfOf([{ lines: [...page(lines).lines, [72, 680, "A second paragraph stands apart."]] }]),
    );
    expect(found.text).toBe(
      "The attack began in the morning near the main gate of the garrison and lasted until noon on that day and no longer than it.\n\nA second paragraph stands apart.",
    );
    expect(found.encoding).toBeNull();
  });
  test("title and author come from its properties; running heads and page numbers go", async () => {
    const pages = [1, 2, 3].map((number) => ({
      lines: [
        [72, 800, "Agence X, bulletin"],
        [72, 700, `Text of page ${number}.`],
        [290, 40, String(number)],
      ] as const,
    }));
    const found = await from("a.pdf", pdfOf(pages, { info: "<< /Title (Bulletin) /Author (Agence X) >>" }));
    expect([found.title, found.author, found.publishedOn]).toEqual(["Bulletin", "Agence X", null]);
    expect(found.text).toBe("Text of page 1.\n\nText of page 2.\n\nText of page 3.");
  });
  test("pages without text beside others are counted", async () => {
    const found = await from("a.pdf", pdfOf([page(["Words here."]), { lines: [] }]));
    expect(found.warnings).toContainEqual({ code: "pages-without-text", detail: "1" });
  });
  test("a locked one, a scanned one, a picture, an empty file: each with its own reason", async () => {
    expect(await reason("a.pdf", lockedPdf())).toEqual(["invalid-input", "file", "encrypted"]);
    expect(await reason("a.pdf", pdfOf([{ lines: [] }]))).toEqual(["invalid-input", "file", "no-text-in-pdf"]);
    expect(await reason("a.pdf", Buffer.from("ffd8ffe000104a46494600", "hex"))).toEqual([
      "invalid-input",
      "file",
      "picture",
    ]);
    expect(await reason("a.pdf", "no pdf at all")).toEqual(["invalid-input", "file", "not-pdf"]);
    expect(await reason("a.txt", "")).toEqual(["invalid-input", "file", "empty"]);
    expect(await reason("a.txt", "  \n ")).toEqual(["invalid-input", "file", "no-text"]);
  });
  test("a truncated one gives what is left of it with a warning, or says that it is damaged", async () => {
    const whole = pdfOf([page(["First page with words."]), page(["Second page."])]);
    const most = await from("a.pdf", whole.subarray(0, whole.length - 4));
    expect(most.text).toContain("First page with words.");
    expect(codes(most)).toContain("cut-off");
    for (const kept of [100, whole.length - 200])
      expect(await reason("a.pdf", whole.subarray(0, kept))).toEqual(["invalid-input", "file", "damaged"]);
  });
  test("one of a million objects ends within the limits", async () => {
    const many = pdfOf([page(["Words."])], { objects: Array.from({ length: 1_000_000 }, () => "0") });
    const began = performance.now();
    const answer = await from("a.pdf", many).then(
      (found) => found.text,
      (error: unknown) => error,
    );
    expect(performance.now() - began).toBeLessThan(25_000);
    if (answer !== "Words.") expect(answer).toMatchObject({ code: "invalid-input" });
  });
});

describe("DOCX", () => {
  test("gives paragraphs, title and author", async () => {
    const found = await from("a.docx", zipOf(docxParts([french, "Deux."])));
    expect(found).toMatchObject({
      text: `${french}\n\nDeux.`,
      title: "Rapport & notes",
      author: "A. Traoré",
      language: "fr",
    });
  });
  test("with macros is refused, however it is named", async () => {
    const parts = docxParts([french]);
    const macros = zipOf([...parts, { name: "word/vbaProject.bin", data: "x" }]);
    expect(await reason("a.docx", macros)).toEqual(["invalid-input", "file", "macros"]);
    const enabled = zipOf(docxParts([french], "ms-word.document.macroEnabled"));
    expect(await reason("a.docx", enabled)).toEqual(["invalid-input", "file", "macros"]);
  });
  test("a bomb that the directory admits is refused before it is unpacked", async () => {
    const bomb = zipOf([...docxParts([french]), { name: "word/media/a.bin", data: Buffer.alloc(30_000_000) }]);
    expect(await reason("a.docx", bomb)).toEqual(["invalid-input", "file", "zip-bomb"]);
  });
  test("a bomb whose directory lies is stopped while it unpacks", async () => {
    const parts = docxParts([french]).map((part) =>
      part.name === "word/document.xml" ? { ...part, data: Buffer.alloc(50_000_000, 0x20), claimed: 900 } : part,
    );
    expect(await reason("a.docx", zipOf(parts))).toEqual(["invalid-input", "file", "zip-bomb"]);
  });
  test("parts that share one place are refused", async () => {
    const whole = zipOf(docxParts([Array.from({ length: 4000 }, (_, at) => (at * 7919).toString(36)).join(" ")]));
    const at = whole.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    const end = whole.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
    const directory = whole.subarray(at, end);
    const tail = Buffer.from(whole.subarray(end));
    tail.writeUInt16LE(400, 8);
    tail.writeUInt16LE(400, 10);
    const shared = Buffer.concat([whole.subarray(0, at), ...Array.from({ length: 100 }, () => directory), tail]);
    expect(await reason("a.docx", shared)).toEqual(["invalid-input", "file", "zip-bomb"]);
  });
  test("an archive inside is never opened", async () => {
    const inner = zipOf([{ name: "bomb", data: Buffer.alloc(20_000_000) }]);
    const found = await from("a.docx", zipOf([...docxParts([french]), { name: "word/embeddings/a.zip", data: inner }]));
    expect(found.text).toBe(french);
  });
  test("more than 1,000 parts, entities, another archive, an old format: refused", async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ name: `word/media/${at}`, data: "x" }));
    expect(await reason("a.docx", zipOf([...docxParts([french]), ...many]))).toEqual([
      "invalid-input",
      "file",
      "too-many-parts",
    ]);
    const laughs = docxParts([french]).map((part) =>
      part.name === "word/document.xml" ? { ...part, data: `<!DOCTYPE x [<!ENTITY a "ha">]>${part.data}` } : part,
    );
    expect(await reason("a.docx", zipOf(laughs))).toEqual(["invalid-input", "file", "damaged"]);
    expect(await reason("a.docx", zipOf([{ name: "a.txt", data: "x" }]))).toEqual([
      "invalid-input",
      "file",
      "not-docx",
    ]);
    expect(await reason("a.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual([
      "invalid-input",
      "file",
      "old-office",
    ]);
    const cut = zipOf(docxParts([french]));
    expect(await reason("a.docx", cut.subarray(0, cut.length - 30))).toEqual(["invalid-input", "file", "damaged"]);
  });
});

describe("EML", () => {
  const head =
    "From: Agence X <desk@agence.example>\r\nDate: Fri, 22 Jul 2022 09:00:00 +0000\r\nSubject: =?utf-8?q?Attaque_=C3=A0_Kati?=\r\nMIME-Version: 1.0\r\n";
  test("gives sender, day, subject and words; its attachment is named and left out", async () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nT=E9moin.\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nSU5TSURF\r\n--b--\r\n`;
    const found = await from("a.eml", mail);
    expect(found).toMatchObject({
      text: "Témoin.",
      title: "Attaque à Kati",
      author: "Agence X",
      publishedOn: "2022-07-22",
    });
    expect(found.warnings).toEqual([{ code: "attachments", detail: "a.pdf" }]);
  });
  test("one of HTML alone becomes text, without what runs", async () => {
    const mail = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<p>One</p><script>steal()</script><p>Two</p>`;
    expect((await from("a.eml", mail)).text).toBe("One\n\nTwo");
  });
});

describe("the limits of the process", () => {
  const text = Buffer.from(french);
  test("too long, too much memory, and no text at all are each told", async () => {
    expect(await reason("a.txt", text, { milliseconds: 1, bytes: 256_000_000 })).toEqual([
      "invalid-input",
      "file",
      "too-slow",
    ]);
    expect(await reason("a.txt", text, { milliseconds: 20_000, bytes: 1_000_000 })).toEqual([
      "invalid-input",
      "file",
      "too-heavy",
    ]);
    expect(await reason("a.bin", Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)))).toEqual([
      ...["invalid-input", "file", "not-text"],
    ]);
  });
  test("five files at once are all read", async () => {
    const all = await Promise.all(Array.from({ length: 5 }, (_, at) => from("a.txt", `${french} ${at}`)));
    expect(all.map(({ text: read }) => read.at(-1))).toEqual(["0", "1", "2", "3", "4"]);
  });
  test("a text longer than a document may be is cut, and that is said", async () => {
    const found = await from("a.txt", "x ".repeat(1_100_000));
    expect([found.text.length, codes(found)]).toEqual([2_000_000, ["cut-to-length"]]);
  });
});
