export type { Addon } from "./addon";
export { Addons } from "./addons";
export type { AddonsArgs, Availability, Delivery, Install } from "./addons-args";
export { type AddonName, addonNames, catalogue } from "./catalogue";
export { controlPlanePorts } from "./control-plane-ports";
export type {
  ChoiceSetting,
  Given,
  IntegerSetting,
  Resolved,
  Setting,
  Settings,
  TextSetting,
  TextsSetting,
  ValueOf,
} from "./setting";
export { resolveAddonsArgs } from "./resolve-addons-args";
