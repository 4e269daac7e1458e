import { DomainError } from "@/lib/domain/errors";

/**
 * The bytes of a body. Stops reading as soon as the cap is passed, whatever Content-Length says.
 * @throws too-large, malformed-json when the body was cut short
 */
export async function readCapped(request: Request, maxBytes: number): Promise<Uint8Array> {
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
