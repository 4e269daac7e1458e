import { words } from "@/app/_i18n/server";
import { dayOf } from "@/lib/domain/instant";
import type { StoredWebhook } from "@/lib/domain/threshold-record";
import { deliveryText } from "@/lib/view/delivery-text";
import { WebhookActions } from "./webhook-actions";

/** Every receiver that was ever named, without its whole address. */
export async function WebhookTable({ slug, webhooks }: { slug: string; webhooks: readonly StoredWebhook[] }) {
  const { say, formats } = await words();
  if (webhooks.length === 0) return <p className="mut">{say("thresholds.noWebhooks")}</p>;
  const lastOf = ({ lastDelivery }: StoredWebhook) =>
    lastDelivery === null
      ? say("thresholds.never")
      : deliveryText(lastDelivery, say, formats.instant(lastDelivery.createdAt));
  return (
    <div className="scroll">
      <table className="thhooks">
        <thead>
          <tr>
            <th scope="col">{say("thresholds.colName")}</th>
            <th scope="col">{say("thresholds.colOrigin")}</th>
            <th scope="col">{say("thresholds.colSent")}</th>
            <th scope="col">
              <span className="vh">{say("ui.withdraw")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id} className={webhook.withdrawnAt === null ? undefined : "wd"}>
              <th scope="row">{webhook.name}</th>
              <td>{webhook.origin}</td>
              <td data-label={say("thresholds.colSent")}>{lastOf(webhook)}</td>
              <td className="num">
                {webhook.withdrawnAt === null ? (
                  <WebhookActions slug={slug} id={webhook.id} name={webhook.name} />
                ) : (
                  say("thresholds.webhookWithdrawn", { day: formats.day(dayOf(new Date(webhook.withdrawnAt))) })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
