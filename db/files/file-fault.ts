import { DomainError } from "@/lib/domain/errors";

const faults: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Free some space; this part of the file was not kept.",
  EDQUOT: "The disk is full. Free some space; this part of the file was not kept.",
  EROFS: "The data folder cannot be written. Check its rights; this part of the file was not kept.",
  EACCES: "The data folder cannot be written. Check its rights; this part of the file was not kept.",
  EPERM: "The data folder cannot be written. Check its rights; this part of the file was not kept.",
  EIO: "The disk reports a fault. Check the disk and the system log.",
};

/** A fault of the disk as a refusal that says what to do; any other error as it is. */
export function fileFault(error: unknown): unknown {
  const sentence = faults[faultCode(error)];
  return sentence === undefined ? error : new DomainError("storage-unavailable", sentence);
}

/** The system's own code of a fault, such as "ENOENT". */
export function faultCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
