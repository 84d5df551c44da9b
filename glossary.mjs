// The names that the repository does not use, each with the standard term that it uses instead. The names on the left stood for
// these things once. `npm run glossary` lists every place with a retired name, and
// `tools/workspace/src/glossary/glossary.test.mjs` fails for each of them.

/** Words that appear nowhere: not in names, not in prose. */
export const words = {
  anew: "again",
  bequeath: "setInherited",
  condemned: "pendingDeletion",
  household: "handlers",
  marred: "failed",
  mend: "fix",
  mended: "fixed",
  mending: "fixing",
  mends: "fixes",
  misfit: "incompatible option",
  misfits: "incompatible options",
  misfortune: "fault",
  misfortunes: "faults",
  theatre: "simulation",
  theatres: "simulations",
  whoever: "any caller, everyone who",
};

/** Words that are part of no declared name, and of no name of a file or a folder. In prose they are English. */
export const parts = {
  blind: "redact",
  blinded: "redacted",
  blinder: "redactor",
  blinding: "redaction",
  breach: "invariant violation",
  breaches: "invariant violations",
  crew: "worker pool",
  crews: "worker pools",
  emptied: "deletedBeforeReplace",
  fate: "outcome",
  fates: "outcomes",
  floor: "baseline",
  foreign: "third-party",
  greeting: "preamble",
  heritage: "inherited options",
  lane: "worker",
  lanes: "workers",
  leash: "exitWithParent",
  leashed: "exitWithParent",
  ledger: "resource registry",
  lend: "serve",
  reckoning: "timeline options",
  relay: "proxy",
  rig: "harness",
  slip: "typo",
  slipped: "misspelled",
  slips: "typos",
  standing: "existing",
  standings: "existing",
  station: "stage",
  stations: "stages",
  surroundings: "context",
  tape: "recording",
  tapes: "recordings",
  told: "reported",
  twin: "mirror",
  twins: "mirrors",
  undertaking: "operation",
  workshop: "component builder",
};

/** Names of types (classes, interfaces, type aliases), and in kebab case of their files and folders. */
export const types = {
  Account: { use: "SimulatedAccount", in: ["tools/testbed"] },
  Circumstances: "RuleContext",
  Cloud: "Provider",
  CloudCall: "ProviderCall",
  CloudObject: "ProviderObject",
  CloudOperation: "ProviderOperation",
  CloudSettings: "ProviderOptions",
  Court: "EvaluationContext",
  Door: "Listener",
  Draft: { use: "SpooledReport", in: ["tools/cli"] },
  FargateSite: "FargateContext",
  Flow: "OutputValue",
  Flows: "OutputValues",
  JudgedResource: "EvaluatedResource",
  Life: "LifecycleScenario",
  Line: "Connection",
  LineFailure: "RpcError",
  Making: "ChildOptions",
  NodeGroupSite: "NodeGroupContext",
  Outlet: "OutputStream",
  Part: { use: "ResourceHandle", in: ["tools/engine"] },
  Place: "ComponentContext",
  Script: "Recording",
  Sides: "EnginePair",
  Site: { use: "NodeGroupContext", in: ["packages", "tools/engine/src"] },
  Stage: { use: "DeploymentDriver", in: ["tools/engine"] },
  StepBook: "StepLog",
  Terms: "PackOptions",
  Verdict: "the thing that is decided: EvaluatedFinding, PolicyResult",
  WarmPrograms: "ReusableProgramHost",
  WaysOut: "egress",
};

/** Names of functions and methods, and in kebab case of their files. */
export const functions = {
  amend: "update",
  announce: "report",
  aside: "withRestoredState",
  carryOut: "executeStep",
  choice: { use: "enum", in: ["packages", "stacks"] },
  completed: "withSimulatedOutputs",
  conclude: "finishRun",
  decide: "planStep",
  downgrade: "toPlainValues",
  enter: { use: "add", in: ["tools/engine/src/monitor"] },
  fateOf: "outcomeOf",
  filledUp: "withDefaults",
  form: { use: "format", in: ["packages", "stacks"] },
  laidOpen: "unwrap",
  lift: "toOutput",
  liftMarkers: "toOutputValues",
  made: "simulateResource",
  mar: "fail",
  marks: "typeHints",
  operate: "runOperation",
  perform: "process",
  play: "runPhase",
  pretend: "replaceState",
  putThrough: "proxy",
  seal: "setOutcome",
  settle: "applyExemptions",
  take: { use: "claimUrn", in: ["tools/engine/src/monitor"] },
  tellClouds: "configureProviders",
  text: { use: "string", in: ["packages", "stacks"] },
  texts: { use: "stringList", in: ["packages", "stacks"] },
  welcome: "accept",
  words: { use: "values", in: ["packages", "stacks"] },
};

/** Names of anything that is declared: of variables, parameters and properties too. */
export const names = {
  atLeast: "minItems",
  beyond: "transformOnlyArgs",
  clouds: "providers",
  excuses: "exemptions",
  ground: "prerequisites",
  headStart: "preloadSdk",
  inHand: "concurrency",
  isDoubtful: "needsColdRun",
  kept: { use: "protectedOptions", in: ["packages"] },
  makingRoom: "deleteBeforeReplace",
  place: { use: "context", in: ["packages"] },
};

/** Types that one file of the repository may export at most. Of every other type, one file of a package. */
export const uniqueTypes = ["Finding", "RuleContext", "Settings"];

/** Files that are not read: what others wrote, and what tools write. */
export const skippedFiles = [
  /^glossary\.mjs$/,
  /^tools\/workspace\/src\/glossary\//,
  /(^|\/)package-lock\.json$/,
  /^CHANGELOG\.md$/,
  /^packages\/addons\/src\/chart-values\//,
];

/** Where a retired name is right: the name as it is reported, the files, and the reason. */
export const exceptions = [
  {
    name: "clouds",
    files: /^tools\/(cli|plan|testbed)\//,
    reason: "The option --clouds, and the member of a plan that tells real clouds from simulated ones.",
  },
];
