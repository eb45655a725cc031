import { z } from "zod";
import { email, identifier, line, requiredLine } from "../input";
import { password } from "../people/input";

/** The secret of a link as it stands in its address. */
export const token = z.string({ error: "link_unknown" }).regex(/^[\w-]{43}$/, "link_unknown");

export const redeemLinkInput = z.object({ token, password });
export const linkInput = z.object({ token });
export const firstAdministratorInput = z.object({ token, password, name: requiredLine(120), email });
export const makeLinkInput = z.object({ personId: identifier });
export const requestLinkInput = z.object({ email, next: line(2_000).default("/") });
