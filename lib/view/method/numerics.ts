import type { Say } from "@/lib/messages/say";
import { list, type MethodBlock, paragraph, section, table } from "./method-block";

/** Where in lib/engine, the key of what happens there, and whose idea it is. */
export const numericParts = [
  ["filter/half-life-chain.ts", "halfLife", "Felsenstein, J. Mol. Evol. 17 (1981) 368-376"],
  [
    "filter/silent-half-life.ts",
    "silence",
    "Jensen, Skand. Aktuarietidskr. 36 (1953) 87-91; Golub, Van Loan, Matrix Computations (2013) 8.5",
  ],
  ["math/killed-transition.ts", "killed", "Moler, Van Loan, SIAM Rev. 45 (2003) 3-49"],
  [
    "filter/forward-filter.ts",
    "forward",
    "Baum, Petrie, Soules, Weiss, Ann. Math. Statist. 41 (1970) 164-171; Rabiner, Proc. IEEE 77 (1989) 257-286",
  ],
  ["evidence/report-log-likelihood.ts", "reports", "Dawid, Skene, Appl. Statist. 28 (1979) 20-28"],
  ["evidence/event-log-likelihood.ts", "events", "Snyder, IEEE Trans. Inf. Theory 18 (1972) 91-102"],
  [
    "math/counting-transition.ts",
    "counting",
    "Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171; Fearnhead, Sherlock, JRSS B 68 (2006) 767-784",
  ],
  ["explain/leave-one-out.ts", "leaveOneOut", "Rabiner, Proc. IEEE 77 (1989) 257-286"],
  ["explain/shapley-steps.ts", "shapley", "Shapley, Ann. Math. Studies 28 (1953) 307-317"],
  [
    "explain/lead-bounds.ts",
    "leadBounds",
    "Birkhoff, Trans. Amer. Math. Soc. 85 (1957) 219-227; Atar, Zeitouni, Ann. Inst. H. Poincare 33 (1997) 697-725",
  ],
  ["explain/information-gain.ts", "information", "Lindley, Ann. Math. Statist. 27 (1956) 986-1005"],
  [
    "explain/sensitivity.ts",
    "sensitivity",
    "Cappe, Moulines, Ryden, Inference in Hidden Markov Models (Springer 2005) 10.1.6",
  ],
  [
    "forecast/bands.ts",
    "bands",
    "Marsaglia, Tsang, ACM TOMS 26 (2000) 363-372; Devroye, Non-Uniform Random Variate Generation (1986) XI.4",
  ],
  ["forecast/evidence-fan.ts", "fan", "Norris, Markov Chains (Cambridge 1997) 2.6"],
  ["math/seeded-stream.ts", "stream", "Blackman, Vigna, ACM TOMS 47 (2021) 36"],
  [
    "learn/learn.ts",
    "learn",
    "Dempster, Laird, Rubin, JRSS B 39 (1977) 1-38; Van Loan, IEEE Trans. Autom. Control 23 (1978) 395-404",
  ],
  [
    "pool/pool-probabilities.ts",
    "pool",
    "Genest, Zidek, Statist. Sci. 1 (1986) 114-135; Genest, McConway, Schervish, Ann. Statist. 14 (1986) 487-501",
  ],
  [
    "score/multi-brier.ts",
    "scores",
    "Brier, Mon. Weather Rev. 78 (1950) 1-3; Good, JRSS B 14 (1952) 107-114; Gneiting, Raftery, JASA 102 (2007) 359-378",
  ],
  ["math/compensated-sum.ts", "sums", "Neumaier, ZAMM 54 (1974) 39-51"],
] as const;

const doors = ["believed", "why", "next", "sure"] as const;
const traps = ["scale", "tiny", "static", "long", "stiff", "ids"] as const;

/** How the numbers are made: the doors of the engine, its parts with their sources, what it is proof against, and its tests. */
export function numerics(say: Say): MethodBlock[] {
  return [
    section("numerics", say("method.numerics.title")),
    paragraph(say("method.numerics.door")),
    list(doors.map((door) => say(`method.numerics.doors.${door}`))),
    table(
      say("method.numerics.caption"),
      [say("method.column.where"), say("method.column.what"), say("method.column.source")],
      numericParts.map(([where, what, source]) => [`\`${where}\``, say(`method.numerics.part.${what}`), source]),
      { words: [1, 2] },
    ),
    paragraph(say("method.numerics.traps")),
    list(traps.map((trap) => say(`method.numerics.trap.${trap}`))),
    paragraph(say("method.numerics.tests")),
  ];
}
