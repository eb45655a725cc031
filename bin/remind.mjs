import { launch } from "./setup/launch.mjs";

launch("remind.ts");
