import { handle } from "@/app/_server/handle";
import { openApi } from "@/app/_server/open-api";
import { allOperations } from "../_operations/all-operations";
import * as doors from "../_operations/house";

export const GET = handle(doors.readOpenApi, async () => ({ value: openApi(allOperations) }));
