import { readFile } from "node:fs/promises";
import { DomainError } from "@/lib/domain/errors";
import type { Upload } from "@/lib/domain/upload";
import { LayerError, type ReadLayer, readLayer } from "@/lib/geo/read-layer";
import { filePath } from "./file-path";

/** The outlines in an uploaded file. @throws DomainError "invalid-input" that says what is wrong with the file */
export async function readLayerFile(upload: Upload, nameProperty: string | null): Promise<ReadLayer> {
  if (upload.purpose !== "layer" || upload.state !== "complete" || upload.sha256 === null)
    throw refusal("upload", "is not a complete upload for a layer of the map");
  const bytes = await readFile(filePath(upload.sha256));
  try {
    return readLayer(new TextDecoder("utf-8", { fatal: true }).decode(bytes), nameProperty);
  } catch (thrown) {
    if (thrown instanceof LayerError) throw refusal(thrown.fault, thrown.message);
    if (thrown instanceof TypeError) throw refusal("not-text", "The file is no text in UTF-8.");
    throw thrown;
  }
}

function refusal(rule: string, message: string): DomainError {
  return new DomainError("invalid-input", message, { fields: [{ path: "uploadId", rule, message }] });
}
