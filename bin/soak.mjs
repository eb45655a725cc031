import { launch } from "./setup/launch.mjs";

launch("soak.ts");
