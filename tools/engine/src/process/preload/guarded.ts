/** Loaded after the guards where it is uncertain that they load: reports that they have. */
import { guarded } from "./messages";

if (process.connected) process.send?.(guarded);
