/** The line sample of a scenario: its colour and its dash, by its place in the assessment (from 0). */
export function Key({ scenario }: { scenario: number }) {
  return (
    <svg className={`key k${scenario + 1}`} viewBox="0 0 26 10" aria-hidden="true">
      <path d="M0 5H26" />
    </svg>
  );
}
