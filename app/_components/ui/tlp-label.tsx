import type { Handling } from "@/lib/domain/standards/tlp";

/** Traffic Light Protocol 2.0: colours as published, on black, never translated. */
export function TlpLabel({ mark }: { mark: Handling }) {
  return <span className={`tlp ${mark.slice(4).toLowerCase().replace("+", "-")}`}>{mark}</span>;
}
