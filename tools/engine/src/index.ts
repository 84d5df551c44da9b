export type { PolicyConfiguration, RuleSettings } from "./policies/configuration";
export { type Report, resultOf } from "./policies/result";
export { scrubbedEnvironment } from "./run/environment-variables";
export { fixturesFile } from "./run/preparation";
export { preview } from "./run/preview";
export { type Project, readProject } from "./run/project";
export { type Outcome, PreviewError, type PreviewRequest, type Progress } from "./run/request";
export { listStacks, readStack, type Stack } from "./run/stack";
