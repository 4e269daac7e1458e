import { DomainError } from "@/lib/domain/errors";
import { readCapped } from "./read-capped";

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
