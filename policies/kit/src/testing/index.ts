export { Case, describeRule, given, type Cases, type Setting } from "./describe-rule";
export { describeStackRule, resource, type Edges, type Stacks } from "./describe-stack-rule";
export { unknownText } from "./unknown-text";
