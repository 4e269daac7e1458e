import type { Formats } from "@/lib/messages/formats";

const MOST_DIGITS = 6;

/** A number of observations with as many digits as it has: 20, 2.5, 0.05. */
export function kappaText(kappa: number, formats: Formats): string {
  let digits = 0;
  while (digits < MOST_DIGITS && Number(kappa.toFixed(digits)) !== kappa) digits += 1;
  return formats.number(kappa, digits);
}
