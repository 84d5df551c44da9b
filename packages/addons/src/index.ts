export type { Addon } from "./addon/addon";
export { Addons } from "./addons";
export { addonsSettings } from "./addons-settings";
export type * from "./args";
export { type AddonName, addonNames, catalogue } from "./catalogue";
export { controlPlanePorts } from "./control-plane-ports";
export { type ResolvedAddonsArgs, resolveAddonsArgs } from "./resolve-addons-args";
