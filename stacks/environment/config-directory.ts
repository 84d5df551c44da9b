import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ConfigFile } from "./config-file";
import { type Neighbour } from "./rules/rule";
import { configPath } from "./settings";

/** The folder with one file of Pulumi's configuration for each stack. */
export class ConfigDirectory {
  /**
   * @param path of the folder
   * @param root the folder that messages name files from
   */
  constructor(
    private readonly path: string,
    private readonly root: string,
  ) {}

  /** Names of the stacks that have a file, sorted. */
  stacks(): readonly string[] {
    if (!existsSync(this.path)) return [];
    const names = readdirSync(this.path).map((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1]);
    return names.filter((name) => name !== undefined).sort();
  }

  /** The file of a stack, if it has one. */
  file(stack: string): ConfigFile | undefined {
    const path = join(this.path, `Pulumi.${stack}.yaml`);
    if (!existsSync(path)) return undefined;
    return new ConfigFile(relative(this.root, path).split(sep).join("/"), readFileSync(path, "utf8"));
  }

  /** The other stacks, as far as their files say where their addresses are. What is wrong in them is theirs to report. */
  neighboursOf(stack: string, project: string): readonly Neighbour[] {
    const cidrPath = configPath({ project }, ["network", "cidr"]);
    return this.stacks()
      .filter((name) => name !== stack)
      .flatMap((name) => {
        const file = this.file(name);
        const cidr = file?.value(cidrPath);
        const position = file?.position(cidrPath, "value");
        if (!file || !position || typeof cidr !== "string") return [];
        return [{ name, cidr, place: `${file.name}:${position.line}:${position.column}` }];
      });
  }
}
