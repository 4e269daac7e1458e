"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { Language } from "@/lib/messages/say";

/** Language and appearance; both are cookies, set through the API. */
export function Preferences({ language }: { language: Language }) {
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
      <MenuTrigger>
        <Button className="btn quiet">{say("ui.theme")}</Button>
        <Popover className="pop">
          <Menu className="menu" onAction={(key) => choose({ theme: String(key) })}>
            <MenuItem id="system">{say("ui.themeSystem")}</MenuItem>
            <MenuItem id="light">{say("ui.themeLight")}</MenuItem>
            <MenuItem id="dark">{say("ui.themeDark")}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button
        className="btn quiet"
        onPress={() => choose({ language: language === "en" ? "fr" : "en" })}
        aria-label={`${say("ui.language")}: ${language === "en" ? say("ui.french") : say("ui.english")}`}
      >
        <span lang={language === "en" ? "fr" : "en"}>{language === "en" ? say("ui.french") : say("ui.english")}</span>
      </Button>
    </span>
  );
}
