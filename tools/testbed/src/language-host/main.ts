import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { Children } from "./children";
import { loadLanguageProtocol } from "./protocol";
import { requiredPackages } from "./required-packages";
import { runPlugin } from "./run-plugin";
import { runProgram } from "./run-program";
import { endWithParent } from "../orphan";

/**
 * A Node language host for a Pulumi CLI that was built without one: `pulumi-language-nodejs [flags] ENGINE_ADDRESS`. It
 * prints its port and serves `pulumirpc.LanguageRuntime` on loopback. An installed CLI has a host of its own.
 */
const engineAddress = process.argv.slice(2).findLast((argument) => !argument.startsWith("-")) ?? "";
const protocol = loadLanguageProtocol(__dirname);
const { grpc, language, languageServices, plugin, empty } = protocol;
const children = new Children();

/** Serves a request by a function; what it throws is told to the engine. */
const unary =
  <Q, R>(answer: (request: Q) => R | Promise<R>): handleUnaryCall<Q, R> =>
  (call, callback) => {
    Promise.resolve()
      .then(() => answer(call.request))
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback({ code: grpc.status.UNKNOWN, details: String(error) }),
      );
  };

// Methods that the CLI asks only on demand (installing, scaffolding) stay unimplemented.
const service: UntypedServiceImplementation = {
  handshake: unary(() => new language.LanguageHandshakeResponse()),
  getPluginInfo: unary(() => new plugin.PluginInfo()),
  getRequiredPackages: unary((request: InstanceType<typeof language.GetRequiredPackagesRequest>) => {
    const response = new language.GetRequiredPackagesResponse();
    const packages = requiredPackages(request.getInfo()?.getProgramDirectory() ?? ".");
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
  run: unary((request: InstanceType<typeof language.RunRequest>) =>
    runProgram(request, engineAddress, protocol, children),
  ),
  runPlugin: (call: Parameters<typeof runPlugin>[0]) => runPlugin(call, protocol, children),
  about: unary(() => {
    const response = new language.AboutResponse();
    response.setExecutable(process.execPath);
    response.setVersion(process.version);
    return response;
  }),
  cancel: unary(() => {
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

endWithParent(() => children.stop());

// The CLI ends a host by an interrupt to its process group, and waits five seconds for one that ignores it.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    children.stop();
    process.exit(0);
  });
}
