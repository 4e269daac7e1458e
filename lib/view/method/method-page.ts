import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { assumptionsAndLimits } from "./limits";
import type { MethodPage } from "./method-block";
import { methodCase, type ShippedCase } from "./method-case";
import { notation } from "./notation";
import { numerics } from "./numerics";
import { otherNumbers } from "./other-numbers";
import { references } from "./references";
import { whatItIs } from "./what-it-is";
import { workedExample } from "./worked-example";

/**
 * How the scores are computed, in one language: the text of /method and, in English, of lib/README.md.
 * @throws RangeError when the case lacks what the worked example shows
 */
export function methodPage(shipped: ShippedCase, say: Say, formats: Formats): MethodPage {
  return {
    title: say("method.title"),
    lede: say("method.lede", { case: shipped.assessment.shortTitle }),
    blocks: [
      ...whatItIs(say),
      ...workedExample(methodCase(shipped, say, formats)),
      ...otherNumbers(say),
      ...notation(say),
      ...assumptionsAndLimits(say),
      ...numerics(say),
      ...references(say),
    ],
  };
}
