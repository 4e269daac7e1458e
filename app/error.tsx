"use client";
import { useWords } from "./_i18n/words";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { say } = useWords();
  return (
    <main className="page" id="main">
      <div className="head">
        <h1>{say("ui.errorTitle")}</h1>
        <p className="mut">{say("ui.errorWhat")}</p>
      </div>
      <button type="button" className="btn pri" onClick={reset}>
        {say("ui.again")}
      </button>
    </main>
  );
}
