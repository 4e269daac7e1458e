import type { Say } from "@/lib/messages/say";
import { type MethodBlock, paragraph, section, table } from "./method-block";

/** Symbol, name in the code, and the key of what it is. */
const symbols = [
  ["S_t", "`scenario`", "scenario"],
  ["pi", "`prior`", "prior"],
  ["Q", "`generator`", "generator"],
  ["H, rho = ln 2 ÷ H", "`halfLifeDays`, `rho`", "halfLife"],
  ["exp(Q d)", "`transitionMatrix`", "transition"],
  ["theta[s][l]", "`likelihood`", "likelihood"],
  ["u[l]", "`baseline`", "baseline"],
  ["w", "`reliability`", "reliability"],
  ["c", "`weight`", "weight"],
  ["lambda[s]", "`ratePerDay`", "rate"],
  ["pi · lambda", "`noise`", "noise"],
  ["Lambda(t)", "`SilenceRegime.rates`", "silence"],
  ["kappa", "`kappa`", "kappa"],
  ["ln L_g(s)", "`LikelihoodRows.logs`", "factor"],
  ["p(t−)", "`filteredBefore`", "before"],
  ["p(t)", "`filteredAt`, `trajectory`, `current`", "filtered"],
  ["P(S_t given all)", "`smoothedAt`, `smoothedTrajectory`", "smoothed"],
  ["p_T exp(Q h)", "`project`", "projected"],
  ["ln(a 1)", "`logEvidence`", "logEvidence"],
  ["eta[s]", "`hazardPerDay`", "hazard"],
  ["m", "`margin`", "margin"],
] as const;

/** One row, one name: symbol, code, shape, unit and range. */
export function notation(say: Say): MethodBlock[] {
  return [
    section("notation", say("method.notation.title")),
    paragraph(say("method.notation.what")),
    table(
      say("method.notation.caption"),
      [
        say("method.column.symbol"),
        say("method.column.code"),
        say("method.column.shape"),
        say("method.column.meaning"),
      ],
      symbols.map(([symbol, code, name]) => [
        symbol,
        code,
        say(`method.symbol.${name}.shape`),
        say(`method.symbol.${name}.meaning`),
      ]),
      { words: [1, 2, 3] },
    ),
    paragraph(say("method.notation.inside")),
  ];
}
