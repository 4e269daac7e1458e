import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/**
 * A command names fields as in the record it stores; the sender knows them by where they stand in the body.
 * "occurredOn" becomes "finding.occurredOn" where the body carries a finding.
 */
export function placeFields(thrown: unknown, body: z.ZodType): unknown {
  if (!(thrown instanceof DomainError) || thrown.detail.fields === undefined || !(body instanceof z.ZodObject))
    return thrown;
  const parts = Object.entries(body.shape);
  const place = (path: string): string => {
    const first = path.split(".")[0] ?? "";
    if (first in body.shape) return path;
    const home = parts.find(([, part]) => part instanceof z.ZodObject && first in part.shape);
    return home === undefined ? path : `${home[0]}.${path}`;
  };
  const fields = thrown.detail.fields.map((field) => ({ ...field, path: place(field.path) }));
  return new DomainError(thrown.code, thrown.message, { ...thrown.detail, fields });
}
