export { createRedactor } from "./monitor/secrets/redactor";
export { secretTexts } from "./monitor/secrets/secret-texts";
export { findPlugin, installedVersions, pulumiHome } from "./plugins/installed-plugin";
export type { ComponentSource } from "./plugins/plugins";
export type { PolicyConfiguration, RuleSettings } from "./policies/configuration";
export {
  type DescribedPack,
  describePacks,
  loadablePacks,
  type PackDescriptionRequest,
} from "./policies/describe-packs";
export { type Report, createPolicyResult } from "./policies/result";
export { redactTexts } from "./run/redact-texts";
export { scrubEnvironment } from "./process/environment-variables";
export { type Environment, fixturesPath, type Preparation, prepare } from "./run/preparation";
export { preview, previewEach } from "./run/preview";
export { type PreviewRound, PreviewSession } from "./run/preview-session";
export { explainError } from "./process/program-error";
export { type Project, readProject } from "./run/project/project";
export type { Outcome, PreviewRequest, Progress } from "./run/request";
export { PreviewError } from "./errors/preview-error";
export { locateSdk, oldestSdk, type Sdk } from "./process/sdk";
export { listStacks, readStack, type Stack } from "./run/project/stack";
export { destroy, update } from "./run/update";
export type { DestroyRequest, UpdateOutcome, UpdateRequest } from "./run/update-request";
export type { Provider } from "./model/provider";
export { ResourceInitError } from "./model/provider-error";
export type { ReplacingProperties } from "./difference/replacing-properties";
export type { StepEvent } from "./monitor/steps/step-log";
export { type DeploymentFile, toDeployment } from "./state/deployment/deployment";
export { fileStores } from "./state/files/file-store";
export { type InspectedLock, type InspectedState, inspectStates } from "./state/inspection";
export type { LockOwner } from "./state/files/lock-owner";
export { memoryStore } from "./state/memory-store";
export { emptySnapshot, type Snapshot } from "./state/snapshot";
export { plannedStores } from "./state/planned-stores";
export { snapshotOf } from "./state/deployment/read-deployment";
export { StateError } from "./state/state-error";
export type { StackIdentity, StateSession, StateStore, StateStores } from "./state/state-store";
export type { Fault, FaultError } from "./faults/fault";
export { parseFault, readFaults } from "./faults/fault-file";
export type { Incident } from "./faults/fault-injector";
export { type FaultKind, faultKinds } from "./faults/fault-kinds";
export type { InvariantViolation, InvariantKind } from "./rehearsal/invariants/invariants";
export type { PendingOperationResolution } from "./rehearsal/invariants/recovery";
export {
  violationsOf,
  isComplete,
  type Phase,
  type Rehearsal,
  type RehearsedRun,
} from "./rehearsal/rehearsal";
export type { ManyRehearsalsRequest, RehearsalRequest } from "./rehearsal/rehearsal-request";
export { rehearseMany } from "./rehearsal/replay/rehearse-many";
export { rehearseStack } from "./rehearsal/rehearse-stack";
export type { ResourceTimes, TimesOf } from "./rehearsal/simulated-time";
export type { RehearsalResult, RehearsalTally } from "./rehearsal/replay/tally";
