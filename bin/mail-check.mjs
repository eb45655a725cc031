import { launch } from "./setup/launch.mjs";

launch("mail-check.ts");
