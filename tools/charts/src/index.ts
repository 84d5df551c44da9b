export { type GoModule, goModules } from "./go-modules";
export { chartFromPath, type PinnedChart } from "./obtain-chart";
export { deriveValueList, type ValueList } from "./value-list";
export { type Outcome, type Sources, updateList } from "./update-list";
