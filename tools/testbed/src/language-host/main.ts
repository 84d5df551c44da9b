import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { Children } from "./children";
import { loadLanguageProtocol } from "./protocol";
import { listRequiredPackages } from "./required-packages";
import { runPlugin } from "./run-plugin";
import { runProgram } from "./run-program";
import { exitWithParent } from "../exit-with-parent";

/**
 * A Node language host for a Pulumi CLI that was built without one: `pulumi-language-nodejs [flags] ENGINE_ADDRESS`. It
 * prints its port and serves `pulumirpc.LanguageRuntime` on loopback. An installed CLI has its own host.
 */
const engineAddress = process.argv.slice(2).findLast((argument) => !argument.startsWith("-")) ?? "";
const protocol = loadLanguageProtocol(__dirname);
const { grpc, language, languageServices, plugin, empty } = protocol;
const children = new Children();

/** Handles a request with a function. What it throws is reported to the engine. */
const handleUnary =
  <Q, R>(answer: (request: Q) => R | Promise<R>): handleUnaryCall<Q, R> =>
  (call, callback) => {
    Promise.resolve()
      .then(() => answer(call.request))
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback({ code: grpc.status.UNKNOWN, details: String(error) }),
      );
  };

// The methods for installing and scaffolding stay unimplemented: no command here calls them.
const service: UntypedServiceImplementation = {
  handshake: handleUnary(() => new language.LanguageHandshakeResponse()),
  getPluginInfo: handleUnary(() => new plugin.PluginInfo()),
  getRequiredPackages: handleUnary((request: InstanceType<typeof language.GetRequiredPackagesRequest>) => {
    const response = new language.GetRequiredPackagesResponse();
    const packages = listRequiredPackages(request.getInfo()?.getProgramDirectory() ?? ".");
    response.setPackagesList(
      packages.map(({ name, version }) => {
        const dependency = new plugin.PackageDependency();
        dependency.setName(name);
        dependency.setKind("resource");
        dependency.setVersion(version);
        return dependency;
      }),
    );
    return response;
  }),
  run: handleUnary((request: InstanceType<typeof language.RunRequest>) =>
    runProgram(request, engineAddress, protocol, children),
  ),
  runPlugin: (call: Parameters<typeof runPlugin>[0]) => runPlugin(call, protocol, children),
  about: handleUnary(() => {
    const response = new language.AboutResponse();
    response.setExecutable(process.execPath);
    response.setVersion(process.version);
    return response;
  }),
  cancel: handleUnary(() => {
    children.stop();
    return new empty.Empty();
  }),
};

const server = new grpc.Server();
server.addService(languageServices.LanguageRuntimeService, service);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});

exitWithParent(() => children.stop());

// The CLI interrupts the process group of a host, and waits five seconds for one that ignores it.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    children.stop();
    process.exit(0);
  });
}
