import { crc32, deflateRawSync } from "node:zlib";

interface PdfPage {
  /** Each line with its place from the bottom left, in points. */
  readonly lines: readonly (readonly [x: number, y: number, text: string])[];
}

/** A PDF written by hand: one font, uncompressed pages. */
export function pdfOf(
  pages: readonly PdfPage[],
  { trailer = "", objects = [] as readonly string[], info = "" } = {},
): Buffer {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const made: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  for (const [at, { lines }] of pages.entries()) {
    const shown = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`);
    const content = shown.join("\n");
    made.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    );
  }
  for (const object of objects) made.push(object);
  if (info !== "") made.push(info);
  const parts = ["%PDF-1.4\n"];
  const places: number[] = [];
  let size = parts[0]?.length ?? 0;
  for (const [at, object] of made.entries()) {
    places.push(size);
    const text = `${at + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(text);
    size += Buffer.byteLength(text, "latin1");
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const about = info === "" ? "" : `/Info ${made.length} 0 R`;
  parts.push(
    `xref\n0 ${made.length + 1}\n0000000000 65535 f \n${rows}`,
    `trailer\n<< /Size ${made.length + 1} /Root 1 0 R ${about} ${trailer} >>\nstartxref\n${size}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(""), "latin1");
}

/** Locked: neither the empty password nor any other that is tried fits these entries. */
export function lockedPdf(): Buffer {
  const lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4";
  const key = `<${"ab".repeat(32)}>`;
  return pdfOf([{ lines: [[72, 700, "Secret"]] }], {
    trailer: `${lock} /O ${key} /U ${key} >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
  });
}

interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** What the directory says instead of the truth. */
  readonly claimed?: number;
}

/** An archive, with a directory that may lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed ?? bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    local.push(Buffer.from("PK\u0003\u0004", "latin1"), head, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), head, place, title);
    offset += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export function docxParts(paragraphs: readonly string[], mainType = "wordprocessingml.document"): ZipPart[] {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join("");
  const type = `application/vnd.openxmlformats-officedocument.${mainType}.main+xml`;
  return [
    {
      name: "[Content_Types].xml",
      data: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      data: `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: "docProps/core.xml",
      data: `<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Rapport &amp; notes</dc:title><dc:creator>A. Traoré</dc:creator></cp:coreProperties>`,
    },
  ];
}
