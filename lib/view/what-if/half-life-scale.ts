/** The slider of a half-life goes by equal ratios: from a day to ten years in this many steps. */
export const HALF_LIFE_STEPS = 200;
const FROM = 1;
const TO = 3650;

/** Days at a step of the slider, rounded to what a person would say: two digits. */
export function halfLifeAt(step: number): number {
  const held = Math.min(Math.max(step, 0), HALF_LIFE_STEPS);
  if (held === HALF_LIFE_STEPS) return TO;
  const days = FROM * (TO / FROM) ** (held / HALF_LIFE_STEPS);
  return days < 10 ? Number(days.toFixed(1)) : Number(days.toPrecision(2));
}

/** The step of the slider that stands nearest to some days. */
export function halfLifeStep(days: number): number {
  const share = Math.log(Math.max(days, FROM) / FROM) / Math.log(TO / FROM);
  return Math.min(Math.max(Math.round(share * HALF_LIFE_STEPS), 0), HALF_LIFE_STEPS);
}
