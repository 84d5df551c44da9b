export { packageSchema } from "./package-schema";
