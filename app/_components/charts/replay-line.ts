import type { ReplayAnswer, ReplayQuestion } from "@/lib/view/replay-desk";

interface Asked {
  readonly question: ReplayQuestion;
  readonly hear: (answer: ReplayAnswer) => void;
}

/** A worker that holds the past of one case and answers about it. */
export class ReplayLine {
  private asked: Asked | null = null;
  private next: Asked | null = null;
  private readonly worker: Worker;
  /** Whether it came to hold the past. */
  readonly isReady: Promise<boolean>;
  /** Told when it can answer no more. */
  onEnd: () => void = () => undefined;

  constructor(
    readonly href: string,
    /** Which state of the case it holds, as the server names it. */
    readonly etag: string,
    text: string,
  ) {
    this.worker = new Worker(new URL("../../_workers/replay.worker.ts", import.meta.url), { type: "module" });
    let tell = (_isReady: boolean): void => undefined;
    this.isReady = new Promise((resolve) => {
      tell = resolve;
    });
    this.worker.addEventListener("message", ({ data }: MessageEvent<"ready" | ReplayAnswer>) => {
      if (data === "ready") return tell(true);
      const answered = this.asked;
      this.asked = null;
      if (this.next !== null) this.send(this.next);
      this.next = null;
      answered?.hear(data);
    });
    for (const failure of ["error", "messageerror"]) {
      this.worker.addEventListener(failure, (event) => {
        event.preventDefault();
        tell(false);
        this.end();
      });
    }
    this.worker.postMessage(text);
  }
  /** Asks; of questions that come while one is being answered only the last is kept. */
  ask(question: ReplayQuestion, hear: Asked["hear"]): void {
    if (this.asked === null) this.send({ question, hear });
    else this.next = { question, hear };
  }

  /** What is still to be answered is not wanted any more. */
  hush(): void {
    this.next = null;
    if (this.asked !== null) this.asked = { question: this.asked.question, hear: () => undefined };
  }

  end(): void {
    this.hush();
    this.worker.terminate();
    this.onEnd();
  }

  private send(asked: Asked): void {
    this.asked = asked;
    this.worker.postMessage(asked.question);
  }
}

/** The line to the case that was looked at last; it stays for as long as the page does. */
let held: ReplayLine | null = null;

/** A line to the past that an address tells of; nothing is sent again while the case is as it was. Null: there can be none. */
export async function openReplay(href: string): Promise<ReplayLine | null> {
  const known = held?.href === href ? held : null;
  try {
    const response = await fetch(href, known === null ? {} : { headers: { "if-none-match": known.etag } });
    if (response.status === 304) return known;
    const etag = response.headers.get("etag");
    if (!response.ok || etag === null) return null;
    const line = new ReplayLine(href, etag, await response.text());
    held?.end();
    held = line;
    line.onEnd = () => {
      if (held === line) held = null;
    };
    return (await line.isReady) ? line : null;
  } catch {
    return null;
  }
}
