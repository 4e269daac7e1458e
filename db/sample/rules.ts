import { z } from "zod";
import { Slug } from "@/lib/domain/scenario";
import { Rule } from "@/lib/rules/rule";

const bamako = { name: "Bamako", latitude: 12.65, longitude: -8 };
/** Both datasets write the name of the group into a side; places as good as the cercle, days that are known. */
const attacks = {
  countries: ["Mali"],
  sides: ["JNIM", "Katiba Macina", "AQIM"],
  placePrecisionAtMost: 3,
  dayPrecisionAtMost: 1,
  leaveOutQualities: ["Check geography"],
};
const said = { source: "Event data (UCDP, ACLED)", handling: "TLP:CLEAR" };

/** Rules of the first case, for events as UCDP and ACLED write them. They are not applied: the case ships without events. */
const rules = [
  {
    id: "localities-on-one-day",
    rule: {
      ...said,
      title: "Localities struck on one day",
      note: "Once a week: a day with one locality is ordinary, and as evidence of every day it would count far too much.",
      indicator: "simultaneity",
      where: attacks,
      measure: { kind: "localities-on-one-day", decimals: 2 },
      reading: {
        kind: "levels",
        steps: [
          { upTo: 1, level: "one" },
          { upTo: 3, level: "two-three" },
          { upTo: 5, level: "four-five" },
          { upTo: null, level: "six-or-more" },
        ],
      },
      fires: "weekly",
      grade: "B2",
    },
  },
  {
    id: "distance-from-bamako",
    rule: {
      ...said,
      title: "Nearest attack to Bamako",
      note: "30 km is not under 30 km any more; 100 and 250 km belong to the nearer level.",
      indicator: "distance-to-capital",
      where: attacks,
      measure: { kind: "nearest-distance", point: bamako },
      reading: {
        kind: "levels",
        steps: [
          { upTo: 30, including: false, level: "under-30-km" },
          { upTo: 100, level: "30-100-km" },
          { upTo: 250, level: "100-250-km" },
          { upTo: null, level: "over-250-km" },
        ],
      },
      fires: "weekly",
      grade: "B2",
    },
  },
  {
    id: "share-against-civilians",
    rule: {
      ...said,
      title: "Most attacks are against civilians",
      note: "Half or less says nothing about the target of an attack; more than half of at least five does.",
      indicator: "target-choice",
      where: attacks,
      measure: { kind: "civilian-share", windowDays: 30, atLeastEvents: 5 },
      reading: {
        kind: "levels",
        steps: [
          { upTo: 0.5, level: null },
          { upTo: null, level: "local-civilians" },
        ],
      },
      fires: "on-change",
      gapDays: 30,
      grade: "C3",
    },
  },
  {
    id: "mass-killings",
    rule: {
      ...said,
      title: "Mass killings attributed to the army or its partners",
      note: "Ten deaths or more by the best estimate; an event of several days counts on its first.",
      indicator: "alleged-massacres",
      where: {
        countries: ["Mali"],
        sides: ["Government of Mali", "Military Forces of Mali", "Wagner"],
        targetsCivilians: true,
        deathsAtLeast: 10,
        dayPrecisionAtMost: 2,
      },
      measure: { kind: "count-in-window", windowDays: 1 },
      reading: { kind: "event", when: "at-least", value: 1 },
      fires: "every-day-with-events",
      grade: "C3",
    },
  },
  {
    id: "suicide-bombs",
    rule: {
      ...said,
      title: "Suicide bombs after a quiet month",
      note: "Only ACLED names this kind of event. Whether an assault followed has to be read in its notes.",
      indicator: "complexity",
      where: { ...attacks, subKinds: ["Suicide bomb"] },
      measure: { kind: "first-of-kind", quietDays: 30 },
      reading: { kind: "levels", steps: [{ upTo: null, level: "one-vehicle-bomb" }] },
      fires: "every-day-with-events",
      grade: "B3",
    },
  },
];

export function sampleRules(): { readonly id: string; readonly rule: Rule }[] {
  return z.array(z.strictObject({ id: Slug, rule: Rule })).parse(rules);
}
