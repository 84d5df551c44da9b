export type { Chart } from "./chart";
export { type ChartSources, findChart } from "./find-chart";
export { type GoModule, goModules } from "./go-modules";
export type { ObtainedChart, PinnedChart, Run } from "./obtain-chart";
export { isOnPath, runProgram } from "./programs";
export { deriveValueList, type ValueList } from "./value-list";
