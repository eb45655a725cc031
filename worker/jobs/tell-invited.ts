import { tellInvited } from "@/domain/meetings/invitations";
import type { Desk } from "../desk";

/** Tells those invited to a meeting what changed since they were last told. */
export const tellTheInvited = ({ database, clock }: Desk) => tellInvited(database, clock);
