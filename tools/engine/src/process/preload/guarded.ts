/** Loaded after the guards where nobody can be sure that they are: tells us that they are there. */
import { guarded } from "./messages";

if (process.connected) process.send?.(guarded);
