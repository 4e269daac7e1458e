import { createTransport } from "nodemailer";
import type { SendOutcome } from "../commands/settle-delivery";
import type { Mail } from "./send-due";

const PATIENCE_MS = 10_000;

/** A sender through a mail server; one connection a message, because there are few. */
export function smtpMail(url: string, from: string): (mail: Mail) => Promise<SendOutcome> {
  const transport = createTransport(
    {
      url,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    },
    { from },
  );
  return async ({ to, subject, text, messageId }) => {
    try {
      await transport.sendMail({
        to: { name: "", address: to },
        ...{ subject, text, messageId },
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { kind: "sent" };
    } catch (error) {
      return { kind: "failed", error: reasonOf(error), final: isRefused(error) };
    }
  };
}

/** Never the text of the error: it may name the server and who signs in there. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
  const status = statusOf(error);
  return `smtp:${status === null ? code : `${code} ${status}`}`;
}

/** A refusal for good (5xx) of this address, not of who signs in. */
function isRefused(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 550 && status < 560;
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
    ? error.responseCode
    : null;
}
