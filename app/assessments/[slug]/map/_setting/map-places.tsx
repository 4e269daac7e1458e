"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { PlaceField, type PlaceValue } from "@/app/_components/forms/place-field";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { StoredPlace } from "@/lib/domain/own-place";
import { spotText } from "@/lib/geo/spot-text";

/** The places that were kept, and a field that keeps another. */
export function MapPlaces({ slug, places }: { slug: string; places: readonly StoredPlace[] }) {
  const { say } = useWords();
  const router = useRouter();
  const [value, setValue] = useState<PlaceValue | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const withdraw = async (id: string) => {
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/places/${id}/withdraw`, {});
    if (!answer.ok) return setProblem(answer.problem);
    router.refresh();
  };
  return (
    <section className="sec mapsetting">
      <h2>{say("map.placesTitle")}</h2>
      <p className="mut">{say("map.placesWhat")}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {places.length > 0 && (
        <ul className="plainlist">
          {places.map((place) => (
            <li key={place.id}>
              {place.name} <span className="mut s">{spotText(place)}</span>{" "}
              <Button
                className="link"
                aria-label={say("map.withdrawNamed", { name: place.name })}
                onPress={() => withdraw(place.id)}
              >
                {say("map.withdraw")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PlaceField slug={slug} label={say("map.place")} value={value} onChange={setValue} />
    </section>
  );
}
