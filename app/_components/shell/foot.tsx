import { cookies } from "next/headers";
import Link from "next/link";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { words } from "@/app/_i18n/server";
import type { Handling } from "@/lib/domain/standards/tlp";
import { ENGINE_VERSION } from "@/lib/engine/version";
import packageJson from "@/package.json";
import { Preferences } from "./preferences";

/** Version, language and appearance, and the handling mark again. */
export async function Foot({ mark }: { mark?: Handling }) {
  const { say, language } = await words();
  const chosen = (await cookies()).get("vigie-theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : "system";
  return (
    <footer className="foot">
      <span>{say("ui.version", { version: packageJson.version, engine: ENGINE_VERSION })}</span>
      <Link href="/method" prefetch={false}>
        {say("method.foot")}
      </Link>
      <span className="sp" />
      <Preferences language={language} theme={theme} />
      {mark !== undefined && <TlpLabel mark={mark} />}
    </footer>
  );
}
