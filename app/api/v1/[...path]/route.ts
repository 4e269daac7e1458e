import { problemResponse } from "@/app/_server/problem";
import { DomainError } from "@/lib/domain/errors";

/** Addresses that are no door answer in the API's own form, whatever the method. */
async function nothingHere(): Promise<Response> {
  return problemResponse(new DomainError("not-found", "There is no such address in this API."), "none");
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
