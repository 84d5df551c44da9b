// `npm run clean`: removes what builds and runs leave in the workspace, and nothing that a person wrote.
import { execFileSync } from "node:child_process";

// Git knows which files are ignored; installed packages stay.
execFileSync("git", ["clean", "-fdX", "--exclude=!node_modules", "--exclude=!node_modules/**"], {
  stdio: "inherit",
});
