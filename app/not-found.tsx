import Link from "next/link";
import { words } from "./_i18n/server";

export default async function NotFound() {
  const { say } = await words();
  return (
    <main className="page" id="main">
      <div className="head">
        <h1>{say("ui.notFoundTitle")}</h1>
        <p className="mut">{say("ui.notFoundWhat")}</p>
      </div>
      <Link className="btn" href="/assessments">
        {say("ui.toAssessments")}
      </Link>
    </main>
  );
}
