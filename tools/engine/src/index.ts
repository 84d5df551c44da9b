export type { PolicyConfiguration, RuleSettings } from "./policies/configuration";
export { preview } from "./run/preview";
export { type Project, readProject } from "./run/project";
export { type Outcome, PreviewError, type PreviewRequest, type Progress } from "./run/request";
export { listStacks } from "./run/stack";
