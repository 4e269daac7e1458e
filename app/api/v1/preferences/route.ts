import { handle } from "@/app/_server/handle";
import * as doors from "../_operations/house";

const ONE_YEAR_SECONDS = 31_536_000;

export const PUT = handle(doors.setPreferences, async ({ body }) => {
  const { language, theme, shortcuts } = body;
  const chosen = { language, theme, shortcuts: shortcuts === undefined ? undefined : shortcuts ? "on" : "off" };
  const cookies = Object.entries(chosen)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `vigie-${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Strict; HttpOnly`);
  return { value: body, cookies };
});
