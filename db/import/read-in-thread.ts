import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type CutEvents, type ReadPieces, readHere } from "./event-pieces";
import { EndlessRow, PieceReader } from "./file-rows";

/** More than where one thread does all: here they only wait while rows are written. */
const ROWS_A_PIECE = 1000;
/** Room enough for the rows of a piece: they are gone before anything has to be moved. */
export const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };

const Shape = z.object({
  events: z.array(z.unknown()),
  refusals: z.array(z.unknown()),
  refused: z.number(),
  rows: z.number(),
  cutRows: z.number(),
  usedBytes: z.number(),
});

/** Reading in a thread of its own, on another core while this one writes. */
export function threadReader(start: () => Worker): ReadPieces {
  return (file, mapping, today) => {
    const worker = start();
    worker.unref();
    worker.postMessage(JSON.stringify({ mapping, today }));
    const talk = new Talk(worker);
    const pieces = new PieceReader(file, ROWS_A_PIECE, (bytes, isEnd, firstRow) =>
      talk.ask({ bytes, isEnd, firstRow }),
    );
    return {
      isAhead: true,
      from: (byte, firstRow) => pieces.from(byte, firstRow),
      async close() {
        await worker.terminate();
      },
    };
  };
}

/** In a thread as it is built with Vigie; where it cannot start, or ends before its time, in this one. */
export const readInThread: ReadPieces = (file, mapping, today) => {
  let pieces = started(file, mapping, today);
  let isClosed = false;
  return {
    isAhead: true,
    async from(byte, firstRow) {
      try {
        return await pieces.from(byte, firstRow);
      } catch (error) {
        if (error instanceof EndlessRow || isClosed) throw error;
        console.error("vigie: the thread that reads events ended, they are read on without it:", error);
        await pieces.close();
        pieces = readHere(file, mapping, today);
        return pieces.from(byte, firstRow);
      }
    },
    close() {
      isClosed = true;
      return pieces.close();
    },
  };
};

const started: ReadPieces = (file, mapping, today) => {
  try {
    return threadReader(startWorker)(file, mapping, today);
  } catch (error) {
    console.error("vigie: no thread can be started to read events; they are read without:", error);
    return readHere(file, mapping, today);
  }
};

function startWorker(): Worker {
  return new Worker(new URL("./events.worker.ts", import.meta.url), {
    resourceLimits: threadLimits,
  });
}

interface Waiting {
  readonly resolve: (answer: CutEvents) => void;
  readonly reject: (error: unknown) => void;
}

/** One question at a time, and its answer; a thread that ends fails the question. */
class Talk {
  private waiting: Waiting | null = null;
  private ended: unknown = null;

  constructor(private readonly worker: Worker) {
    worker.on("message", (answer: unknown) => {
      const { waiting } = this;
      this.waiting = null;
      if (isCutEvents(answer)) waiting?.resolve(answer);
      else waiting?.reject(new Error("the thread that reads events answered with something else"));
    });
    worker.on("error", (error) => this.end(error));
    worker.on("exit", () => this.end(new Error("the thread that reads events ended")));
  }

  ask(question: { readonly bytes: Buffer; readonly isEnd: boolean; readonly firstRow: number }): Promise<CutEvents> {
    return new Promise((resolve, reject) => {
      if (this.ended !== null) return reject(this.ended);
      this.waiting = { resolve, reject };
      this.worker.postMessage(question);
    });
  }

  private end(error: unknown): void {
    this.ended ??= error;
    this.waiting?.reject(this.ended);
    this.waiting = null;
  }
}

/** Our own thread made it: the shape is looked at, not each of the thousand events. */
function isCutEvents(answer: unknown): answer is CutEvents {
  return Shape.safeParse(answer).success;
}
