import { launch } from "./setup/launch.mjs";

launch("bench.ts");
