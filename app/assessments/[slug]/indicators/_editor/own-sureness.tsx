"use client";
import { useWords } from "@/app/_i18n/words";
import { SurenessField } from "@/app/assessments/_parts/sureness-field";

/** How sure the table of one indicator is, when it is not as sure as the model says of all. */
export function OwnSureness(props: {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  ofModel: number;
}) {
  const { say } = useWords();
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("bands.ownTitle")}</h2>
        <p>{say("bands.ownWhat")}</p>
      </div>
      <SurenessField {...props} />
    </section>
  );
}
