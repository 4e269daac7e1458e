import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDocument } from "@/db/commands/create-document";
import { createThreshold } from "@/db/commands/create-threshold";
import { recordReport } from "@/db/commands/record-report";
import { recordThresholdEvent } from "@/db/commands/record-threshold-event";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
