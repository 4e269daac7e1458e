import Link from "next/link";
import { words } from "@/app/_i18n/server";

const tabs = [
  { tab: "questions", path: "forecasts" },
  { tab: "track-record", path: "forecasts/track-record" },
  { tab: "counts", path: "forecasts/counts" },
  { tab: "thresholds", path: "thresholds" },
] as const;

/** What is on record about the future, and how it fared. */
export async function ForecastTabs({ slug, here }: { slug: string; here: (typeof tabs)[number]["tab"] | null }) {
  const { say } = await words();
  return (
    <nav className="tabs" aria-label={say("forecasts.tabs.label")}>
      {tabs.map(({ tab, path }) => (
        <Link
          key={tab}
          href={`/assessments/${slug}/${path}`}
          aria-current={tab === here ? "page" : undefined}
          prefetch={false}
        >
          {say(`forecasts.tabs.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
