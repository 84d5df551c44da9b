export {
  Case,
  type CaseOptions,
  type Cases,
  describeRule,
  type RuleCases,
  withOptions,
} from "./describe-rule";
export {
  createResource,
  type Dependencies,
  describeStackRule,
  type StackRuleCases,
  type Stacks,
} from "./describe-stack-rule";
export { unknownString } from "./unknown-string";
