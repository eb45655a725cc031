import { launch } from "./setup/launch.mjs";

launch("worker.ts");
