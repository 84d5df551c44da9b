import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveCopies } from "./copy-server";

describe("serveCopies", () => {
  const folder = mkdtempSync(join(tmpdir(), "testbed-copies-"));
  const copy = join(folder, "hello.txt");
  before(() => writeFileSync(copy, "hello"));
  after(() => rmSync(folder, { recursive: true }));

  /** Status and text of what a proxy has for an address. */
  const ask = (proxy: string, address: string) =>
    new Promise<string>((resolve, reject) => {
      request(proxy, { path: address, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve(`${response.statusCode} ${text}`));
      })
        .on("error", reject)
        .end();
    });

  it("serves the copies by their addresses, and nothing else", async () => {
    const copyServer = await serveCopies(new Map([["http://example.com/hello.txt", copy]]));
    try {
      assert.equal(await ask(copyServer.proxy, "http://example.com/hello.txt"), "200 hello");
      assert.equal(await ask(copyServer.proxy, "http://example.com/other.txt"), "404 ");
    } finally {
      copyServer.close();
    }
  });
});
