import { DomainError } from "@/lib/domain/errors";

/**
 * The JSON value of a request body.
 * @throws unsupported-media-type, too-large, malformed-json
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  refuseOtherTypes(request.headers.get("content-type"));
  const bytes = await readCapped(request, maxBytes);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError("malformed-json", "The body is not UTF-8 text.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("malformed-json", "The body is not valid JSON.");
  }
}

function refuseOtherTypes(header: string | null): void {
  const [type, ...parameters] = (header ?? "").split(";").map((part) => part.trim().toLowerCase());
  const charsetIsUtf8 = parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
  if (type !== "application/json" || !charsetIsUtf8)
    throw new DomainError("unsupported-media-type", "Send the body as Content-Type: application/json in UTF-8.");
}

/** Stops reading as soon as the cap is passed, whatever Content-Length says. */
async function readCapped(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new DomainError("too-large", `The body is larger than ${(maxBytes / 1_000_000).toLocaleString("en")} MB.`);
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  if (size < announced) throw new DomainError("malformed-json", "The body ended before its announced length.");
  return Buffer.concat(chunks);
}
