const PNG_SCALE = 2;
const FONT = "/fonts/source-sans-3-latin-wght-normal.woff2";

/** Offers a file for saving. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function svgBlob(svg: string): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: "image/svg+xml" });
}

/** The picture as PNG, twice as fine as on screen. The page's font is carried inside, since pictures cannot load any. */
export async function pngBlob(svg: string): Promise<Blob> {
  const face = await fontFace();
  const url = URL.createObjectURL(svgBlob(svg.replace("</title>", `</title>${face}`)));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("this browser draws no pictures");
    context.scale(PNG_SCALE, PNG_SCALE);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("the picture stayed empty")) : resolve(blob)),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The font as a rule for the picture; empty when it cannot be had, and the next font of the list serves. */
async function fontFace(): Promise<string> {
  const response = await fetch(FONT).catch(() => null);
  if (response === null || !response.ok) return "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  const source = `data:font/woff2;base64,${btoa(text)}`;
  return `<style>@font-face{font-family:'Source Sans 3';src:url(${source}) format('woff2');font-weight:200 900}</style>`;
}
