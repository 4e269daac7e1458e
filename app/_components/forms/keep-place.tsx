"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import type { Place } from "@/lib/domain/incident";
import { readCoordinates } from "@/lib/geo/read-coordinates";
import { ProblemNotice } from "./problem-notice";
import { type Problem, sendJson } from "./send-json";

/** A place that was named and set by hand can be found by its name from then on. */
export function KeepPlace({ slug, value }: { slug: string; value: Place | null }) {
  const { say } = useWords();
  const [state, setState] = useState<{ of: string; is: "sending" | "kept" } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (value === null || value.latitude === null || value.longitude === null) return null;
  const { name, latitude, longitude } = value;
  if (name.trim() === "" || readCoordinates(name).kind !== "none") return null;
  const of = JSON.stringify(value);
  const is = state?.of === of ? state.is : null;
  const keep = async () => {
    setState({ of, is: "sending" });
    setProblem(null);
    const body = { name: name.trim(), latitude, longitude };
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/places`, body, crypto.randomUUID());
    if (!answer.ok) setProblem(answer.problem);
    setState(answer.ok ? { of, is: "kept" } : null);
  };
  return (
    <div className="keepplace">
      {is === "kept" ? (
        <span className="s mut" role="status">
          {say("places.kept")}
        </span>
      ) : (
        <Button className="btn quiet" onPress={keep} isDisabled={is === "sending"}>
          {say(is === "sending" ? "places.keeping" : "places.keep")}
        </Button>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
