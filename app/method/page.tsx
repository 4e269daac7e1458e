import type { Metadata } from "next";
import { words } from "@/app/_i18n/server";
import { PlainRoom } from "@/app/assessments/_parts/plain-room";
import { readSample } from "@/db/sample/sample";
import { formatsIn } from "@/lib/messages/formats";
import { type Language, sayIn } from "@/lib/messages/say";
import type { MethodPage as MethodContent } from "@/lib/view/method/method-block";
import { methodPage } from "@/lib/view/method/method-page";
import { MethodText } from "./_parts/method-text";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("method.title") };
}

/** The case is shipped and does not change while the server runs, so its text is made once in each language. */
const made = new Map<Language, MethodContent>();

function contentIn(language: Language): MethodContent {
  const known = made.get(language);
  if (known !== undefined) return known;
  const content = methodPage(readSample(), sayIn(language), formatsIn(language));
  made.set(language, content);
  return content;
}

export default async function MethodPage() {
  const { language, say } = await words();
  return (
    <PlainRoom>
      <MethodText page={contentIn(language)} say={say} />
    </PlainRoom>
  );
}
