import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);

const Env = z.object({
  VIGIE_DATA: z.preprocess(unset, z.string().default("./data")),
  VIGIE_DATABASE_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^postgres(ql)?$/, error: "VIGIE_DATABASE_URL must begin with postgres:// or postgresql://" })
      .optional(),
  ),
  PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(unset, z.string().default("127.0.0.1")),
  /** Where people reach this server: links in messages begin with it. */
  VIGIE_ORIGIN: z.preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: "VIGIE_ORIGIN must begin with https:// or http://" })
      .transform((url) => new URL(url).origin)
      .optional(),
  ),
  VIGIE_SMTP_URL: z.preprocess(
    unset,
    z.url({ protocol: /^smtps?$/, error: "VIGIE_SMTP_URL must begin with smtp:// or smtps://" }).optional(),
  ),
  VIGIE_MAIL_FROM: z.preprocess(unset, z.email({ error: "VIGIE_MAIL_FROM must be an e-mail address" }).optional()),
  /** Webhooks may reach this machine and its own network only when it is "allow". */
  VIGIE_WEBHOOK_PRIVATE: z.preprocess(
    unset,
    z.enum(["allow", "refuse"], { error: 'VIGIE_WEBHOOK_PRIVATE must be "allow" or "refuse"' }).optional(),
  ),
  /** Pages are fetched by their address only when it is "allow". */
  VIGIE_FETCH: z.preprocess(
    unset,
    z.enum(["allow", "refuse"], { error: 'VIGIE_FETCH must be "allow" or "refuse"' }).default("refuse"),
  ),
});
export type Env = z.infer<typeof Env>;

/** The few variables that Vigie reads, parsed at first use. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  return Env.parse(source);
}
