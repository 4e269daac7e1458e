import { z } from "zod";
import { operation, plain } from "@/app/_server/operation";

import { AuditEntries } from "../_schemas/audit";
import { Preferences } from "../_schemas/preferences";
import { AuditQuery } from "../_schemas/queries";

const house = { ...plain, tag: "house" };

export const readAudit = operation({
  ...house,
  id: "readAudit",
  method: "GET",
  path: "/audit",
  summary: "Who wrote what and when, newest first",
  query: AuditQuery,
  response: AuditEntries,
});
export const setPreferences = operation({
  ...house,
  id: "setPreferences",
  method: "PUT",
  path: "/preferences",
  summary: "Language, theme and single-key shortcuts of this browser, kept in cookies",
  body: Preferences,
  response: Preferences,
});
export const readHealth = operation({
  ...house,
  id: "readHealth",
  method: "GET",
  path: "/health",
  summary: "Whether the server and its storage answer",
  response: z.strictObject({
    status: z.literal("ok"),
    engineVersion: z.string(),
    storage: z.enum(["sqlite", "pg"]),
  }),
});
export const readOpenApi = operation({
  ...house,
  id: "readOpenApi",
  method: "GET",
  path: "/openapi.json",
  summary: "This description",
  response: z.looseObject({ openapi: z.literal("3.1.0") }),
});

export const houseOperations = [readAudit, setPreferences, readHealth, readOpenApi];
