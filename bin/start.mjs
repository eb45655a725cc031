import { launch } from "./setup/launch.mjs";

launch("start.ts");
