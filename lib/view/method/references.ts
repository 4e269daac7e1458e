import type { Say } from "@/lib/messages/say";
import { type MethodBlock, section } from "./method-block";

/** By topic; titles and names are those of the works, in any language of the page. */
const works = {
  hidden: [
    "Baum, Petrie, Soules, Weiss, Ann. Math. Statist. 41 (1970) 164-171",
    "Rabiner, Proc. IEEE 77 (1989) 257-286",
    "Cappe, Moulines, Ryden, Inference in Hidden Markov Models (Springer 2005)",
    "Jackson, J. Stat. Softw. 38(8) (2011)",
    "Liu, Li, Li, Song, Rehg, NeurIPS 28 (2015)",
    "Norris, Markov Chains (Cambridge 1997)",
    "Felsenstein, J. Mol. Evol. 17 (1981) 368-376",
  ],
  events: [
    "Snyder, IEEE Trans. Inf. Theory 18 (1972) 91-102",
    "Rudemo, Adv. Appl. Prob. 4 (1972) 318-338",
    "Bremaud, Point Processes and Queues (Springer 1981)",
    "Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171",
    "Ryden, Comput. Statist. Data Anal. 21 (1996) 431-447",
    "Fearnhead, Sherlock, JRSS B 68 (2006) 767-784",
  ],
  reports: [
    "Dawid, Skene, Appl. Statist. 28 (1979) 20-28",
    "Pearl, Probabilistic Reasoning (1988) 2.3",
    "Bissiri, Holmes, Walker, JRSS B 78 (2016) 1103-1130",
    "Lindley, Making Decisions (Wiley 1985) 6.7",
  ],
  explain: [
    "Shapley, Ann. Math. Studies 28 (1953) 307-317",
    "Mitchell, Cooper, Frank, Holmes, JMLR 23 (2022) 1-46",
    "Martens, Provost, MIS Quarterly 38 (2014) 73-99",
    "Birkhoff, Trans. Amer. Math. Soc. 85 (1957) 219-227",
    "Atar, Zeitouni, Ann. Inst. H. Poincare 33 (1997) 697-725",
    "Land, Doig, Econometrica 28 (1960) 497-520",
    "Lindley, Ann. Math. Statist. 27 (1956) 986-1005",
    "Howard, IEEE Trans. Syst. Sci. Cybern. 2 (1966) 22-26",
    "Good, Probability and the Weighing of Evidence (1950)",
    "Berger, Statistical Decision Theory (Springer 1985) 4.7",
  ],
  scores: [
    "Brier, Mon. Weather Rev. 78 (1950) 1-3",
    "Good, JRSS B 14 (1952) 107-114",
    "Epstein, J. Appl. Meteorol. 8 (1969) 985-987",
    "Murphy, J. Appl. Meteorol. 10 (1971) 155-156",
    "Murphy, J. Appl. Meteorol. 12 (1973) 595-600",
    "Matheson, Winkler, Manage. Sci. 22 (1976) 1087-1096",
    "Murphy, Winkler, Appl. Statist. 26 (1977) 41-47",
    "Murphy, Mon. Weather Rev. 116 (1988) 2417-2424",
    "Hersbach, Weather Forecast. 15 (2000) 559-570",
    "Roulston, Smith, Mon. Weather Rev. 130 (2002) 1653-1660",
    "Gneiting, Raftery, JASA 102 (2007) 359-378",
    "Stephenson, Coelho, Jolliffe, Weather Forecast. 23 (2008) 752-757",
    "Wilson, JASA 22 (1927) 209-212",
    "Brown, Cai, DasGupta, Statist. Sci. 16 (2001) 101-133",
    "Wilks, Statistical Methods in the Atmospheric Sciences (Academic Press 2011) 8.1.4",
    "Hegre et al., J. Peace Res. 62 (2025)",
  ],
  learning: [
    "Dempster, Laird, Rubin, JRSS B 39 (1977) 1-38",
    "Genest, Zidek, Statist. Sci. 1 (1986) 114-135",
    "Genest, McConway, Schervish, Ann. Statist. 14 (1986) 487-501",
  ],
  numerics: [
    "Moler, Van Loan, SIAM Rev. 45 (2003) 3-49",
    "Al-Mohy, Higham, SIAM J. Matrix Anal. Appl. 31 (2009) 970-989",
    "Van Loan, IEEE Trans. Autom. Control 23 (1978) 395-404",
    "Jensen, Skand. Aktuarietidskr. 36 (1953) 87-91",
    "Abate, Whitt, Oper. Res. Lett. 12 (1992) 245-251",
    "Golub, Van Loan, Matrix Computations (2013) 8.5",
    "Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021) 2311-2330",
    "Neumaier, ZAMM 54 (1974) 39-51",
    "Abramowitz, Stegun (1964) 25.4.29",
    "Wichura, Appl. Statist. 37 (1988) 477-484",
  ],
  chance: [
    "Marsaglia, Tsang, ACM TOMS 26 (2000) 363-372",
    "Devroye, Non-Uniform Random Variate Generation (1986) XI.4.1",
    "Blackman, Vigna, ACM TOMS 47 (2021) 36",
    "Marsaglia, Bray, SIAM Rev. 6 (1964) 260-264",
    "Appleby, MurmurHash3 (2011)",
    "Hyndman, Fan, Amer. Statist. 50 (1996) 361-365",
    "Hoare, Commun. ACM 4 (1961) 321",
  ],
  standards: [
    "Intelligence Community Directive 203 (ODNI, 2 January 2015)",
    "Probability yardstick of the UK Professional Head of Intelligence Assessment",
    "Admiralty code: NATO STANAG 2511, AJP-2.1",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const topics = [
  "hidden",
  "events",
  "reports",
  "explain",
  "scores",
  "learning",
  "numerics",
  "chance",
  "standards",
] as const satisfies readonly (keyof typeof works)[];

/** The works that the engine follows, by topic. */
export function references(say: Say): MethodBlock[] {
  return [
    section("references", say("method.references.title")),
    {
      kind: "references",
      groups: topics.map((topic) => ({ topic: say(`method.references.${topic}`), works: works[topic] })),
    },
  ];
}
