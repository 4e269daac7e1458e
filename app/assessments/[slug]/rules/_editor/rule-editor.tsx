"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { SpokenProblem } from "@/app/assessments/_parts/save-bar";
import { useRecordForm } from "@/app/assessments/_parts/use-record-form";
import { Rule } from "@/lib/rules/rule";
import { previewRule } from "@/lib/view/rules/preview-rule";
import { draftOfRule, type ReadRule, readRuleDraft, readRuleJson } from "@/lib/view/rules/rule-draft";
import { ApplySection } from "./apply-section";
import type { RuleEditorData } from "./editor-data";
import { RuleFields } from "./rule-fields";
import { ruleMessages } from "./rule-messages";
import { RulePreviewPanel } from "./rule-preview";
import { useRuleEvents } from "./use-rule-events";

/** A rule as a form or as JSON, with what it would find beside it. */
export function RuleEditor({ data }: { data: RuleEditorData }) {
  const { slug, stored, base } = data;
  const { say } = useWords();
  const router = useRouter();
  const { form, busy, problem, conflict, save, refuse, keyFor } = useRecordForm();
  const [draft, setDraft] = useState(() => draftOfRule(data.rule));
  const [json, setJson] = useState<string | null>(null);
  const [range, setRange] = useState(data.range);
  const [saved, setSaved] = useState(false);
  const [checked, setChecked] = useState(false);
  const read: ReadRule = useMemo(
    () => (json === null ? readRuleDraft(draft, base.indicators) : readRuleJson(json, base.indicators)),
    [draft, json, base],
  );
  const events = useRuleEvents(slug, data.events > 0);
  const shown = useDeferredValue(read);
  const preview = useMemo(() => {
    if (shown.rule === null || events === "failed") return null;
    return events === null && data.events > 0 ? data.preview : previewRule(shown.rule, events ?? [], base, range);
  }, [shown, events, base, range, data]);
  const isChanged = read.rule === null || JSON.stringify(read.rule) !== JSON.stringify(Rule.parse(data.rule));
  const path = `/api/v1/assessments/${slug}/rules`;

  const send = async (rule: Rule, expectedVersion: number | null) => {
    const answer = await save(() =>
      stored === null || expectedVersion === null
        ? sendJson("POST", path, rule, keyFor(rule))
        : sendJson("PUT", `${path}/${stored.id}`, { expectedVersion, rule }),
    );
    if (answer === undefined) return;
    setChecked(false);
    setSaved(true);
    if (stored === null) router.push(`/assessments/${slug}/rules/${idOf(answer)}`);
    else router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (read.rule === null) return refuse();
    void send(read.rule, stored?.version ?? null);
  };
  const toggle = () => {
    if (json === null) return setJson(JSON.stringify(read.rule ?? data.rule, null, 2));
    if (read.rule !== null) setDraft(draftOfRule(read.rule));
    setJson(null);
  };
  const wrong = checked || json !== null ? ruleMessages(read.problems, say) : {};
  return (
    <div className="redit">
      <form className="form rform" ref={form} onSubmit={submit} noValidate>
        <p className="rmode">
          <Button className="btn quiet" onPress={toggle} isDisabled={json !== null && read.rule === null}>
            {say(json === null ? "rules.asJson" : "rules.asForm")}
          </Button>
        </p>
        {json === null ? (
          <RuleFields
            slug={slug}
            draft={draft}
            onChange={(change) => {
              setSaved(false);
              setDraft((old) => ({ ...old, ...change }));
            }}
            indicators={base.indicators}
            wrong={wrong}
          />
        ) : (
          <RuleJson json={json} onChange={setJson} wrong={wrong} />
        )}
        {conflict !== null && (
          <ConflictNotice
            theirs={conflict.theirs}
            yours={read.rule ?? {}}
            nameOf={(place) => place}
            onKeepYours={() => read.rule !== null && void send(read.rule, conflict.version)}
            onTakeTheirs={() => window.location.reload()}
            busy={busy}
          />
        )}
        {checked && read.rule === null && <Wrong wrong={wrong} />}
        {problem !== null && <SpokenProblem problem={problem} prefix="rule" />}
        {data.mayEdit && stored?.status !== "withdrawn" && (
          <div className="acts">
            <Button type="submit" className="btn pri" isDisabled={busy}>
              {busy ? say("ui.saving") : say(stored === null ? "rules.create" : "rules.save")}
            </Button>
            <span role="status" className="s mut">
              {say(saved && !isChanged ? "rules.saved" : "rules.saveWhat")}
            </span>
          </div>
        )}
      </form>
      <div className="rlive">
        <RulePreviewPanel
          data={data}
          rule={shown.rule}
          preview={preview}
          isFailed={events === "failed"}
          range={range}
          onRange={setRange}
        />
        {stored !== null && stored.status === "active" && data.mayEdit && preview !== null && (
          <ApplySection
            slug={slug}
            stored={stored}
            preview={preview}
            range={range}
            isChanged={isChanged}
            title={data.rule.title}
          />
        )}
      </div>
    </div>
  );
}

function idOf(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "id" in answer ? String(answer.id) : "";
}

function RuleJson(props: { json: string; onChange: (json: string) => void; wrong: Readonly<Record<string, string>> }) {
  const { say } = useWords();
  const isWrong = Object.keys(props.wrong).length > 0;
  return (
    <div className="f">
      <label htmlFor="rule-json">{say("rules.json")}</label>
      <textarea
        id="rule-json"
        className="rjson"
        rows={26}
        spellCheck={false}
        value={props.json}
        onChange={(event) => props.onChange(event.target.value)}
        aria-invalid={isWrong}
        aria-describedby="rule-json-what"
      />
      <span className="s mut" id="rule-json-what">
        {say("rules.jsonWhat")} <a href="/api/v1/rule-schema">{say("rules.jsonSchema")}</a>
      </span>
      {isWrong && <Wrong wrong={props.wrong} />}
    </div>
  );
}

/** Every broken rule with its place: one may lie in a part of the form that is folded away. */
function Wrong({ wrong }: { wrong: Readonly<Record<string, string>> }) {
  const { say } = useWords();
  return (
    <div className="notice bad" role="alert">
      <b>{say("rules.wrong.title")}</b>
      <ul>
        {Object.entries(wrong).map(([path, text]) => (
          <li key={path}>
            {path !== "" && <code>{path}</code>} {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
