import { mayDo } from "../access";
import type { Actor } from "../context";

/** Whether somebody may see to which addresses of mail is told what happens: whoever may choose them. */
export function seesAddresses(actor: Actor): boolean {
  return mayDo(actor, "reviseThreshold");
}
