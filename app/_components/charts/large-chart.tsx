"use client";
import { useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import type { TrajectoryChart } from "./trajectory-chart";
import { useWidth } from "./use-width";

type Chart = typeof TrajectoryChart;

/** The lines over the whole window, with the numbers of each moment; its chart library is loaded when it is opened. */
export function LargeChart({ data }: { data: ChartData }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [loaded, setLoaded] = useState<{ readonly Chart: Chart } | "failed" | null>(null);
  const open = () => {
    setIsOpen(true);
    dialog.current?.showModal();
    import("./trajectory-chart").then(
      (module) => setLoaded({ Chart: module.TrajectoryChart }),
      () => setLoaded("failed"),
    );
  };
  return (
    <>
      <button type="button" className="link" onClick={open}>
        {say("chart.enlarge")}
      </button>
      <dialog ref={dialog} className="largechart" aria-label={data.title} onClose={() => setIsOpen(false)}>
        <div className="hd">
          <h2>{data.title}</h2>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {say("chart.close")}
          </button>
        </div>
        {isOpen && loaded !== null && loaded !== "failed" && <WideBox data={data} Chart={loaded.Chart} />}
        {loaded === "failed" && <p role="alert">{say("chart.exportFailed")}</p>}
        <p className="fn">{data.provenance}</p>
      </dialog>
    </>
  );
}

function WideBox({ data, Chart }: { data: ChartData; Chart: Chart }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="widebox">
      {width !== null && width > 0 && <Chart data={data} filled={data.filled} width={width} />}
    </div>
  );
}
