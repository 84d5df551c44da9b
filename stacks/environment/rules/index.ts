import { addressRanges } from "./address-ranges";
import { instanceTypes } from "./instance-types";
import type { Rule } from "./rule";
import { zonesInRegion } from "./zones-in-region";

/** Every rule over an environment. */
export const rules: readonly Rule[] = [zonesInRegion, addressRanges, instanceTypes];
