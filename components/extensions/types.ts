import type { ExtensionStatus } from "@/db/enums";
import type { FormAction } from "../ui/form-state";

export type ExtensionActions = {
  askExtension: FormAction;
  passExtensionOn: FormAction;
  declineExtension: FormAction;
  withdrawExtension: FormAction;
  grantExtension: FormAction;
  refuseExtension: FormAction;
};

/** A request as the page of its task tells it; domain/extensions/queries selects it. */
export type TaskExtension = {
  id: string;
  version: number;
  status: ExtensionStatus;
  reason: string;
  paper: string;
  decision: string;
  dueOnBefore: string;
  dueOnAsked: string;
  dueOnGranted: string | null;
  requestedAt: Date;
  requestedByName: string;
  passedAt: Date | null;
  passedByName: string | null;
  decidedAt: Date | null;
  decidedByName: string | null;
};

/** A request that waits, as lists show it beside its task. */
export type WaitingRequest = {
  id: string;
  taskId: string;
  version: number;
  dueOnAsked: string;
  reason: string;
  requestedByName: string;
  since: Date;
  granted: number;
};
