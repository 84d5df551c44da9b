export { platform } from "./command-line";
export type { Engine, Outlet, Surroundings } from "./surroundings";
