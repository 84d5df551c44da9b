/** Other SDKs than the installed one, for whoever compares engines on them. */
export { prepareCorpus } from "./kit-corpus";
export type { Kit } from "./kit";
export { locateNode, UnknownNodeError } from "./locate-node";
export { locateSdk } from "../run/sdk";
export { corpusFolder, corpusPrograms } from "../corpus/program";
