import type { Grade } from "@/lib/domain/standards/admiralty";

const LETTERS = "ABCDE";
const DIGITS = "12345";

/** A grade one step lower in both parts: B2 becomes C3. E and 5 are the lowest; F and 6 say nothing about quality and stay. */
export function lowerGrade(grade: Grade): Grade {
  return `${next(LETTERS, grade.charAt(0))}${next(DIGITS, grade.charAt(1))}`;
}

function next(scale: string, part: string): string {
  const place = scale.indexOf(part);
  return place < 0 ? part : scale.charAt(Math.min(place + 1, scale.length - 1));
}
