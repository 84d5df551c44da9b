import assert from "node:assert/strict";
import { NodeProcess } from "../node-process";
import { preloadArguments } from "./";

/** Runs a script under guards, and returns its output. */
async function printed(script: string): Promise<string> {
  const node = new NodeProcess({
    args: [...preloadArguments(["certificate-probe", "network-guard"]), "--eval", script],
    workingFolder: __dirname,
    environment: {},
  });
  await node.ended;
  return node.output;
}

const ask = (host: string) => `
const request = require("node:https").get({ host: "${host}", path: "/id/keys", agent: false });
request.on("error", (error) => console.log(error.code));
request.on("socket", (socket) => socket.on("secureConnect", () => {
  const { fingerprint, issuerCertificate } = socket.getPeerCertificate(true);
  console.log(socket.authorized, fingerprint === issuerCertificate.fingerprint, fingerprint);
}));`;

describe("certificate-probe", () => {
  it("answers requests for the certificate of an OIDC issuer of EKS", async () => {
    const zeros = Array(20).fill("00").join(":");
    assert.equal(await printed(ask("oidc.eks.eu-west-1.amazonaws.com")), `true true ${zeros}\n`);
  });

  it("leaves every other host to the network guard", async () => {
    assert.equal(await printed(ask("oidc.eks.eu-west-1.example.com")), "ENETUNREACH\n");
  });
});
