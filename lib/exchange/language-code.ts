/** Three-letter codes of what the guess may hear, with the two-letter codes that documents carry. */
const short: Readonly<Record<string, string>> = {
  ...{ eng: "en", fra: "fr", spa: "es", por: "pt", deu: "de", ita: "it", nld: "nl", arb: "ar", rus: "ru", ukr: "uk" },
  ...{ bam: "bm", ful: "ff", fuv: "ff", hau: "ha", swh: "sw", tur: "tr", pes: "fa", cmn: "zh", jpn: "ja", pol: "pl" },
  ...{ ron: "ro", hun: "hu", ell: "el", heb: "he", hin: "hi", amh: "am", som: "so", yor: "yo", ibo: "ig", wol: "wo" },
};

/** The code of a language that a file declares ("fr-ML") or that was heard in it ("fra"); null when neither says anything. */
export function languageCode(declared: string, heard: string): string | null {
  const said = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared.trim())?.[1]?.toLowerCase();
  if (said !== undefined) return short[said] ?? said;
  return heard === "und" ? null : (short[heard] ?? (/^[a-z]{3}$/.test(heard) ? heard : null));
}
