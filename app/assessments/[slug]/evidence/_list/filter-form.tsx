"use client";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useWords } from "@/app/_i18n/words";
import { EvidenceQuery, evidenceSearch, statusFilters } from "./evidence-query";

export interface FilterChoices {
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  readonly grades: readonly string[];
  readonly incidents: readonly { readonly id: string; readonly title: string }[];
  readonly scenarios: readonly { readonly id: string; readonly label: string }[];
}

type Filters = Partial<Record<keyof EvidenceQuery, string>>;

const TYPING_MS = 250;

/** The filters write themselves into the address; without JavaScript the form does the same with its button. */
export function FilterForm({ query, choices }: { query: EvidenceQuery; choices: FilterChoices }) {
  const { say } = useWords();
  const path = usePathname();
  const { shown, change, pending } = useFilters(query, path);
  return (
    <form
      className="filters noprint evf"
      method="get"
      action={path}
      aria-label={say("evidence.filter.legend")}
      data-pending={pending ? "true" : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        change({});
      }}
    >
      <div className="f">
        <label htmlFor="q">{say("evidence.filter.q")}</label>
        <input
          id="q"
          name="q"
          type="search"
          value={shown.q}
          placeholder={say("evidence.filter.qHint")}
          onChange={(event) => change({ q: event.target.value }, TYPING_MS)}
        />
      </div>
      <Choice name="category" value={shown.category} change={change} all={choices.categories.length}>
        {choices.categories.map(plainOption)}
      </Choice>
      <Choice name="source" value={shown.source} change={change} all={choices.sources.length}>
        {choices.sources.map(plainOption)}
      </Choice>
      <Choice name="grade" value={shown.grade} change={change}>
        {choices.grades.map(plainOption)}
      </Choice>
      <Choice name="incident" value={shown.incident} change={change} all={choices.incidents.length}>
        {choices.incidents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value="none">{say("evidence.filter.noIncident")}</option>
      </Choice>
      <Choice name="status" value={shown.status} change={change}>
        {statusFilters.map((status) => (
          <option key={status} value={status}>
            {say(`evidence.status.${status}`)}
          </option>
        ))}
      </Choice>
      <Choice name="for" value={shown.for} change={change} needed>
        {choices.scenarios.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choice>
      {query.sort !== "day" && <input type="hidden" name="sort" value={query.sort} />}
      <noscript>
        <button type="submit" className="btn">
          {say("evidence.filter.apply")}
        </button>
      </noscript>
    </form>
  );
}

/** The filters as they are being set, a little ahead of the address while somebody types. */
function useFilters(query: EvidenceQuery, path: string) {
  const router = useRouter();
  const [shown, setShown] = useState(query);
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const address = evidenceSearch(query);
  // The address may change without the form: by "clear the filters", or by going back.
  const [lastAddress, setLastAddress] = useState(address);
  if (address !== lastAddress) {
    setLastAddress(address);
    if (address !== evidenceSearch(EvidenceQuery.parse({ ...shown, page: query.page }))) setShown(query);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (part: Filters, wait = 0) => {
    const next = EvidenceQuery.parse({ ...shown, ...part, page: 1 });
    setShown({ ...next, q: part.q ?? shown.q });
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => start(() => router.replace(`${path}${evidenceSearch(next)}`, { scroll: false })),
      wait,
    );
  };
  return { shown, change, pending };
}

const plainOption = (text: string) => <option key={text}>{text}</option>;

function Choice(props: {
  name: "category" | "source" | "grade" | "incident" | "status" | "for";
  value: string;
  change: (part: Filters) => void;
  all?: number;
  needed?: boolean;
  children: ReactNode;
}) {
  const { say } = useWords();
  const { name, all } = props;
  return (
    <div className="f">
      <label htmlFor={`filter-${name}`}>{say(`evidence.filter.${name}`)}</label>
      <select
        id={`filter-${name}`}
        name={name}
        value={props.value}
        onChange={(event) => props.change({ [name]: event.target.value })}
      >
        {props.needed !== true && (
          <option value="">
            {all === undefined ? say("evidence.filter.all") : say("evidence.filter.allOf", { count: all })}
          </option>
        )}
        {props.children}
      </select>
    </div>
  );
}
