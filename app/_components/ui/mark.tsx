import Link from "next/link";

/** The word mark, which leads to all assessments. */
export function Mark() {
  return (
    <Link className="mark" href="/assessments">
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d="M1 13.5H17M9 13.5 3.2 3.5M9 13.5 14.8 3.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      Vigie
    </Link>
  );
}
