import Link from "next/link";
import { words } from "@/app/_i18n/server";

const tabs = [
  { room: "matrix", label: "ui.matrix" },
  { room: "heat-strip", label: "ui.heatStrip" },
  { room: "robustness", label: "ui.robustness" },
  { room: "sensitivity", label: "ui.sensitivity" },
] as const;

/** The four ways to look into the evidence and the model behind a score. */
export async function AnalysisTabs({ slug, here }: { slug: string; here: (typeof tabs)[number]["room"] }) {
  const { say } = await words();
  return (
    <nav className="tabs" aria-label={say("ui.matrix")}>
      {tabs.map(({ room, label }) => (
        <Link
          key={room}
          href={`/assessments/${slug}/${room}`}
          aria-current={room === here ? "page" : undefined}
          prefetch={false}
        >
          {say(label)}
        </Link>
      ))}
    </nav>
  );
}
