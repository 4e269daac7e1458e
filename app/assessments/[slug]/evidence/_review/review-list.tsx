"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import { useReview } from "./use-review";

export interface WaitingRow {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly grade: string;
  readonly reading: string;
  readonly finding: string;
  readonly path: string;
  readonly day: string;
  readonly by: string;
}

/** Reports that wait, each with a box to choose it; those chosen are reviewed together, all or none. */
export function ReviewList({ slug, rows }: { slug: string; rows: readonly WaitingRow[] }) {
  const { say } = useWords();
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { review, busy, problem } = useReview(slug);
  const wanted = rows.filter(({ id }) => chosen.has(id));
  const all = wanted.length === rows.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const send = async () => {
    if (wanted.length === 0) return;
    const done = await review(
      wanted.map(({ id, version }) => ({ id, version })),
      "reviewed",
    );
    if (done) setChosen(new Set());
    router.refresh();
  };
  return (
    <>
      <p className="acts">
        <label className="check">
          <input
            type="checkbox"
            checked={all}
            onChange={() => setChosen(all ? new Set() : new Set(rows.map(({ id }) => id)))}
          />{" "}
          {say("comments.review.chooseAll")}
        </label>
        <Button className="btn pri" isDisabled={busy || wanted.length === 0} onPress={() => void send()}>
          {say("comments.review.markAll", { count: wanted.length })}
        </Button>
        <span className="s mut" role="status">
          {say("comments.review.chosen", { count: wanted.length, of: rows.length })}
        </span>
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="scroll">
        <table className="rgtab">
          <thead>
            <tr>
              <th scope="col">{say("comments.review.report")}</th>
              <th scope="col">{say("comments.review.finding")}</th>
              <th scope="col">{say("comments.review.grade")}</th>
              <th scope="col">{say("comments.review.day")}</th>
              <th scope="col">{say("comments.review.by")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <label className="check">
                    <input type="checkbox" checked={chosen.has(row.id)} onChange={() => toggle(row.id)} /> {row.source}
                  </label>
                  <span className="s mut">{row.reading}</span>
                </th>
                <td>
                  <Link href={row.path} prefetch={false}>
                    {row.finding}
                  </Link>
                </td>
                <td>{row.grade}</td>
                <td className="days">{row.day}</td>
                <td>{row.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
