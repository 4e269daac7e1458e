/** How far a row reaches, from the strongest against to the strongest for, on the scale of all rows. */
export function ReachBar({ values, reach }: { values: readonly number[]; reach: number }) {
  const at = (value: number) => Math.round(500 + (value / reach) * 500);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return (
    <svg className="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      <path className="gl" d="M0 -60V240M250 -60V240M750 -60V240M1000 -60V240" />
      {low < 0 && <rect className="neg" x={at(low)} width={Math.max(500 - at(low), 2)} y="2" height="12" />}
      {high > 0 && <rect className="pos" x="500" width={Math.max(at(high) - 500, 2)} y="2" height="12" />}
      <path className="zero" d="M500 -60V240" />
    </svg>
  );
}
