import { launch } from "./setup/launch.mjs";

launch("pictures.ts");
