// @ts-check

/** Why a file is not read; its message is one of the reasons in lib/domain/extracted-text.ts. */
export class Refused extends Error {}

export const LIMITS = {
  /** Of all parts of an archive together. */
  unpackedBytes: 100_000_000,
  /** Unpacked to packed. */
  ratio: 100,
  entries: 1000,
  /** As a document may have. */
  characters: 2_000_000,
  pages: 5000,
};
