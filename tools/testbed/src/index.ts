export { build, BuildError } from "./counterparts/build";
export { controlPlane, type Counterpart, pulumi } from "./counterparts/counterpart";
export { locate } from "./counterparts/place";
