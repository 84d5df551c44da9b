import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Cidr, isCidr, overlaps, parseCidr } from "@eks-platform/core";
import { ConfigFile } from "./config-file";
import type { Neighbour } from "./rules/rule";
import { configPath } from "./stack-config";

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
    const text = this.readText(stack);
    return text === undefined ? undefined : this.parsed(stack, text);
  }

  /**
   * The other stacks whose network has an address of a range, as far as their files say where it is. What is wrong in
   * them is theirs to report.
   */
  neighboursOf(stack: string, project: string, range: string): readonly Neighbour[] {
    if (!isCidr(range)) return [];
    const wanted = parseCidr(range);
    const cidrPath = configPath({ project }, ["network", "cidr"]);
    return this.stacks()
      .filter((name) => name !== stack)
      .flatMap((name) => {
        const text = this.readText(name);
        // Parsing costs milliseconds, and every one of hundreds of stacks has hundreds of neighbours.
        if (text === undefined || !mayMeet(text, wanted)) return [];
        const file = this.parsed(name, text);
        const cidr = file.value(cidrPath);
        const position = file.position(cidrPath, "value");
        if (!position || typeof cidr !== "string") return [];
        return [{ name, cidr, place: `${file.name}:${position.line}:${position.column}` }];
      });
  }

  private readText(stack: string): string | undefined {
    const path = join(this.path, `Pulumi.${stack}.yaml`);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  private parsed(stack: string, text: string): ConfigFile {
    const path = join(this.path, `Pulumi.${stack}.yaml`);
    return new ConfigFile(relative(this.root, path).split(sep).join("/"), text);
  }
}

/** False if a file can hold no range that meets another one, whatever its values mean. */
function mayMeet(text: string, wanted: Cidr): boolean {
  // Behind a backslash YAML can hide any character.
  if (text.includes("\\")) return true;
  const ranges = text.match(/\d+(?:\.\d+){3}\/\d+/g) ?? [];
  return ranges.some((found) => isCidr(found) && overlaps(parseCidr(found), wanted));
}
