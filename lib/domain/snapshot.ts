import { z } from "zod";
import { Day, Instant } from "./instant";
import { FrozenDocument, FrozenFinding, FrozenIncident, FrozenModel } from "./snapshot-model";
import { Handling } from "./standards/tlp";

export const SNAPSHOT_FORMAT = "vigie-snapshot/1";

const vector = z.array(z.number()).max(12);
/** Tenths of a percent as they are printed; a row of scores adds up to 1000. */
const permille = z.array(z.int()).max(12);

/** What a reader needs to compute everything again: the model, the evidence and the cut. */
const basis = {
  model: FrozenModel,
  findings: z.array(FrozenFinding),
  incidents: z.array(FrozenIncident),
  documents: z.array(FrozenDocument),
  cut: z.strictObject({ until: Day, by: z.enum(["recorded", "reported"]), asOf: Instant.nullable() }),
};

/** Scores at the end of one day; `before` is given on days with evidence. */
const SeriesRow = z.strictObject({
  day: Day,
  p: vector,
  permille,
  before: vector.nullable(),
  findings: z.int().min(0),
  projected: z.boolean(),
});

/** What the engine made of the basis. Vectors follow the order of the scenarios. */
export const SnapshotResults = z.strictObject({
  p: vector,
  permille,
  /** ln p(all evidence), nats. */
  logEvidence: z.number(),
  series: z.array(SeriesRow),
  /** Why the scores moved since a compared day: memory + silence + findings = p - before. */
  change: z.strictObject({
    since: Day,
    before: vector,
    findings: z.array(z.strictObject({ finding: z.string(), day: Day, delta: vector })),
    silence: z.array(z.strictObject({ indicator: z.string(), delta: vector })),
    memory: vector,
    /** False when a day holds so many findings that their shares are estimates. */
    exact: z.boolean(),
  }),
  /** Leave-one-out: p minus p without the finding. */
  contributions: z.array(z.strictObject({ finding: z.string(), delta: vector })),
  /** Who leads, since when, and over whom; numbers are places in the list of scenarios. */
  lead: z.strictObject({ leader: z.int(), since: Day, overtook: z.int().nullable() }),
});
export type SnapshotResults = z.infer<typeof SnapshotResults>;

/** A drawing for one width in one language; nothing in it has to be computed or fetched. */
const Chart = z.strictObject({ language: z.enum(["en", "fr"]), width: z.int(), height: z.int(), svg: z.string() });

export const SnapshotContent = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  createdAt: Instant,
  engineVersion: z.string().max(40),
  /** The newest snapshot of the same assessment before this one. */
  previousSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  text: z.strictObject({
    title: z.string().min(1).max(160),
    note: z.string().max(5000),
    author: z.string().max(200),
    language: z.enum(["en", "fr"]),
  }),
  assessment: z.strictObject({
    title: z.string().max(160),
    shortTitle: z.string().max(60),
    question: z.string().max(1000),
    yardstick: z.enum(["icd-203", "phia"]),
  }),
  /** The strictest mark of what is inside. */
  handling: Handling,
  /** What had to stay out because of its mark; it is not part of the scores either. */
  leftOut: z.strictObject({
    cap: Handling,
    findings: z.int().min(0),
    /** Watches left out whole because some of their events had to be: their silence would say that nothing happened. */
    watches: z.int().min(0),
    /** Findings that went with those watches although their own mark would allow them. */
    findingsOfWatches: z.int().min(0),
  }),
  ...basis,
  results: SnapshotResults,
  /** The numbered marks under the time axis. */
  markers: z.array(z.strictObject({ number: z.int(), day: Day, title: z.string(), findings: z.array(z.string()) })),
  charts: z.array(Chart),
});
export type SnapshotContent = z.infer<typeof SnapshotContent>;
export type SnapshotBasis = Pick<SnapshotContent, keyof typeof basis>;

const base64 = (length: number) =>
  z
    .string()
    .length(length)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What is stored, shown and downloaded. */
export const SnapshotBundle = z.strictObject({
  content: SnapshotContent,
  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.strictObject({
    algorithm: z.literal("Ed25519"),
    /** The first 32 hex digits of the SHA-256 of the public key. */
    keyId: z.string().regex(/^[0-9a-f]{32}$/),
    /** The public key as SubjectPublicKeyInfo. */
    publicKey: base64(60),
    /** Over "vigie-snapshot/1", a line feed and the canonical JSON of `content`. */
    value: base64(88),
  }),
});
export type SnapshotBundle = z.infer<typeof SnapshotBundle>;
