"use client";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { useWidth } from "./use-width";

const TrajectoryChart = dynamic(() => import("./trajectory-chart").then((module) => module.TrajectoryChart), {
  ssr: false,
});

/** The lines over the whole window, with the numbers of each moment; its chart library is loaded when it is opened. */
export function LargeChart({ data }: { data: ChartData }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    dialog.current?.showModal();
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
        {isOpen && <WideBox data={data} />}
        <p className="fn">{data.provenance}</p>
      </dialog>
    </>
  );
}

function WideBox({ data }: { data: ChartData }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="widebox">
      {width !== null && width > 0 && <TrajectoryChart data={data} filled={data.filled} width={width} />}
    </div>
  );
}
