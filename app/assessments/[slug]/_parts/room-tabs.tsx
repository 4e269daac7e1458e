import Link from "next/link";
import { words } from "@/app/_i18n/server";

const groups = {
  record: {
    label: "ui.record",
    tabs: [
      { path: "record", label: "ui.oneByOne" },
      { path: "record/grid", label: "ui.grid" },
      { path: "record/incident", label: "ui.oneIncident" },
    ],
  },
  documents: {
    label: "ui.documents",
    tabs: [
      { path: "documents", label: "ui.texts" },
      { path: "documents/phrases", label: "ui.phrases" },
    ],
  },
  evidence: {
    label: "ui.evidence",
    tabs: [
      { path: "evidence", label: "ui.findings" },
      { path: "incidents", label: "ui.incidents" },
      { path: "events", label: "ui.events" },
      { path: "rules", label: "ui.rules" },
      { path: "sources", label: "ui.sources" },
      { path: "plan", label: "ui.plan" },
    ],
  },
} as const;

type Group = keyof typeof groups;

/** The pages of one room; `here` is the address of the one that is shown, below the assessment. */
export async function RoomTabs({ slug, room, here }: { slug: string; room: Group; here: string }) {
  const { say } = await words();
  const { label, tabs } = groups[room];
  return (
    <nav className="tabs" aria-label={say(label)}>
      {tabs.map(({ path, label: name }) => (
        <Link
          key={path}
          href={`/assessments/${slug}/${path}`}
          aria-current={path === here ? "page" : undefined}
          prefetch={false}
        >
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
