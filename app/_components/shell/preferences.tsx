"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { Language } from "@/lib/messages/say";

const themes = [
  { id: "system", label: "ui.themeSystem" },
  { id: "light", label: "ui.themeLight" },
  { id: "dark", label: "ui.themeDark" },
] as const;

/** Language and appearance; both are cookies, set through the API. */
export function Preferences({ language, theme }: { language: Language; theme: string }) {
  const { say } = useWords();
  const router = useRouter();
  const [pending, start] = useTransition();
  const choose = (choice: { language?: Language; theme?: string }) =>
    start(async () => {
      await sendJson("PUT", "/api/v1/preferences", choice);
      if (choice.theme === "system") delete document.documentElement.dataset.theme;
      else if (choice.theme !== undefined) document.documentElement.dataset.theme = choice.theme;
      router.refresh();
    });
  return (
    <span className="linklist" data-pending={pending ? "true" : undefined}>
      <label className="theme">
        <span className="mut">{say("ui.theme")}</span>{" "}
        <select defaultValue={theme} onChange={(event) => choose({ theme: event.target.value })}>
          {themes.map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="btn quiet"
        onClick={() => choose({ language: language === "en" ? "fr" : "en" })}
        aria-label={`${say("ui.language")}: ${language === "en" ? say("ui.french") : say("ui.english")}`}
      >
        <span lang={language === "en" ? "fr" : "en"}>{language === "en" ? say("ui.french") : say("ui.english")}</span>
      </button>
    </span>
  );
}
