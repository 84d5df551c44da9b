import { definePack } from "@eks-platform/policy-kit";
import { exemptions } from "./exemptions";
import { rules } from "./rules";

/** The pack as data. It can be evaluated in process, or served to Pulumi by `index.ts`. */
export const pack = definePack({
  name: "guardrails",
  description: "What every stack of the platform must keep.",
  rules,
  exemptions,
});
