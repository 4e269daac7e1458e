import type { MessageKey } from "@/lib/messages/say";
import { sayIn } from "@/lib/messages/say";
import { markup } from "./markup";

/** A page that says one thing in both languages, so that it is the same for everybody. */
export function plainNoticePage(title: MessageKey, text: MessageKey): string {
  const [en, fr] = [sayIn("en"), sayIn("fr")];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${en(title)} · Vigie</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/share.css">
</head>
<body>
<main class="snap gone">
<h1>${en(title)}</h1><p>${en(text)}</p>
<div lang="fr"><h1>${fr(title)}</h1><p>${fr(text)}</p></div>
</main>
</body>
</html>
`.html;
}
