import { words } from "@/app/_i18n/server";

/** What "later confirmed" means, said where it is shown. */
export async function HowCounted() {
  const { say } = await words();
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("register.how")}</h2>
      </div>
      <ul className="rghow">
        <li>{say("register.howConfirmed")}</li>
        <li>{say("register.howLater")}</li>
        <li>{say("register.howOf")}</li>
        <li>{say("register.howName")}</li>
      </ul>
    </section>
  );
}
