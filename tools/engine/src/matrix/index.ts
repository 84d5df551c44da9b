/** Other SDKs than the installed one, for everything that compares engines on them. */
export { corpusFolder, corpusPrograms } from "../corpus/program";
export { locateSdk } from "../process/sdk";
export { prepareCorpus } from "./kit-corpus";
export type { Kit } from "./kit";
export { locateNode, UnknownNodeError } from "./locate-node";
