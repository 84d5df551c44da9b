export { Case, type CaseOptions, type Cases, describeRule, withOptions } from "./describe-rule";
export { createResource, type Dependencies, describeStackRule, type StackCases } from "./describe-stack-rule";
export { unknownString } from "./unknown-string";
