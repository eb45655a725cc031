import { z } from "zod";
import { identifier } from "../input";

export const retryMailInput = z.object({ mailId: identifier });
