import { readEnv } from "./env";

/** Whether this server can send mail at all. */
export function mailIsSet(): boolean {
  return readEnv().VIGIE_SMTP_URL !== undefined;
}
