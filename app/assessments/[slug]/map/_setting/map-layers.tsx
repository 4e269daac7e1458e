"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { sendFile } from "@/app/_components/forms/send-file";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";

/** Outlines of other countries from a GeoJSON file, and those that are there. */
export function MapLayers({ slug, layers }: { slug: string; layers: readonly { id: string; name: string }[] }) {
  const { say, formats } = useWords();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const [property, setProperty] = useState("");
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async () => {
    if (file === null) return;
    setProblem(null);
    setShare(0);
    const sent = await sendFile({
      ...{ slug, purpose: "layer" as const, file },
      onProgress: ({ sent: done, bytes }) => setShare(done / Math.max(bytes, 1)),
    });
    if (!sent.ok) {
      setShare(null);
      return setProblem(sent.problem);
    }
    const body = {
      name: name.trim() === "" ? file.name : name.trim(),
      uploadId: sent.upload.id,
      nameProperty: property.trim() === "" ? null : property.trim(),
    };
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/map/layers`, body, crypto.randomUUID());
    setShare(null);
    if (!answer.ok) return setProblem(answer.problem);
    setFile(null);
    setName("");
    router.refresh();
  };
  const withdraw = async (id: string) => {
    const answer = await sendJson("POST", `/api/v1/assessments/${slug}/map/layers/${id}/withdraw`, {});
    if (!answer.ok) return setProblem(answer.problem);
    router.refresh();
  };
  return (
    <section className="sec mapsetting">
      <h2>{say("map.layersTitle")}</h2>
      <p className="mut">{say("map.layersWhat")}</p>
      {layers.length > 0 && (
        <ul className="plainlist">
          {layers.map((layer) => (
            <li key={layer.id}>
              {layer.name}{" "}
              <Button
                className="link"
                aria-label={say("map.withdrawNamed", { name: layer.name })}
                onPress={() => withdraw(layer.id)}
              >
                {say("map.withdraw")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="form">
        <label className="f">
          <span className="lb">{say("map.file")}</span>
          <input
            type="file"
            accept=".geojson,.json,application/geo+json,application/json"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
        <div className="row">
          <TextInput label={say("map.layerName")} value={name} onChange={setName} />
          <TextInput
            label={say("map.nameProperty")}
            hint={say("map.namePropertyHint")}
            value={property}
            onChange={setProperty}
          />
        </div>
        {problem !== null && <ProblemNotice problem={problem} />}
        <div className="acts">
          <Button className="btn" onPress={add} isDisabled={file === null || share !== null}>
            {share === null ? say("map.addLayer") : say("map.sending", { share: formats.percent(share, 0) })}
          </Button>
        </div>
      </div>
    </section>
  );
}
