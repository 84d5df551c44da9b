/** Other SDKs than the installed one, for whoever compares engines on them. */
export { prepareCorpus } from "./kit-corpus";
export type { Kit } from "./kit";
export { locateSdk } from "../run/sdk";
export { corpusFolder, corpusPrograms } from "../corpus/program";
