import { z } from "zod";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Where signed messages may be sent: encrypted, except to this machine itself. */
const WebhookUrl = z
  .string()
  .trim()
  .max(2000)
  .superRefine((text, context) => {
    const message = refusalOf(text);
    if (message !== null) context.addIssue({ code: "custom", params: { rule: "format" }, message });
  });

function refusalOf(text: string): string | null {
  if (!URL.canParse(text)) return "must be an address such as https://example.org/hooks/vigie";
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname)))
    return "must begin with https://";
  if (url.username !== "" || url.password !== "") return "must not carry a name or a password";
  if (url.hash !== "") return "must not have a part after #";
  return null;
}

/** A receiver of signed messages. */
export const Webhook = z.strictObject({
  name: z.string().trim().min(1).max(120),
  url: WebhookUrl,
});
export type Webhook = z.infer<typeof Webhook>;
