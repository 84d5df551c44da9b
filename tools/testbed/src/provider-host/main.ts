import { channelOptions } from "@eks-platform/engine/providers";
import { HostedProvider } from "./hosted-provider";
import { loadProviderProtocol } from "./protocol";
import { createProviderService } from "./service";
import { readHostSettings } from "./host-settings";
import { exitWithParent } from "../exit-with-parent";

/**
 * A plugin that serves a simulated provider: `pulumi-resource-PACKAGE SETTINGS_FILE PACKAGE VERSION ENGINE_ADDRESS`. It prints its
 * port and serves `pulumirpc.ResourceProvider` on loopback until the engine interrupts it.
 */
function main(settingsFile: string, packageName: string, version: string): void {
  const settings = readHostSettings(settingsFile);
  const protocol = loadProviderProtocol(settings.programFolder);
  const {
    providerServices,
    services: { grpc },
  } = protocol;
  const server = new grpc.Server(channelOptions);
  const provider = new HostedProvider(settings, packageName, version);
  server.addService(providerServices.ResourceProviderService, createProviderService(protocol, provider));
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    process.stdout.write(`${port}\n`);
  });
}

exitWithParent();
const [settingsFile = "", packageName = "", version = ""] = process.argv.slice(2);
main(settingsFile, packageName, version);
