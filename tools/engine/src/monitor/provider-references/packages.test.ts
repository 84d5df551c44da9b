import assert from "node:assert/strict";
import { loadServices } from "../../protocol/services";
import { Packages } from "./packages";

describe("packages", () => {
  const { RegisterPackageRequest, Parameterization } = loadServices(__dirname).resource;
  const parameter = new Parameterization().setName("random").setVersion("3.1.0").setValue(Buffer.from("{}"));
  const terraform = () => new RegisterPackageRequest().setName("terraform").setVersion("1.0.0");

  it("have the same handle whenever their description is the same", () => {
    const handle = new Packages().register(terraform().setParameterization(parameter));
    assert.equal(new Packages().register(terraform().setParameterization(parameter)), handle);
    assert.notEqual(new Packages().register(terraform()), handle);
  });

  it("are found by it", () => {
    const packages = new Packages();
    const handle = packages.register(terraform().setParameterization(parameter));
    assert.deepEqual(packages.get(handle), {
      plugin: "terraform",
      version: "1.0.0",
      pluginDownloadUrl: "",
      parameterization: { name: "random", version: "3.1.0", value: "e30=" },
    });
  });

  it("refuse an unknown handle, and a package without a name", () => {
    assert.throws(() => new Packages().get("x"), /unknown provider package 'x'/);
    assert.throws(() => new Packages().register(new RegisterPackageRequest()), /package name is empty/);
  });
});
