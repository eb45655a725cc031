import { extensions } from "@/db/schema";
import type { Connection } from "../client";
import type { ExtensionStatus } from "../enums";
import { only, type Ref } from "./row";

interface ExtensionOptions {
  task: Ref;
  by: Ref;
  before: string;
  asked: string;
  status?: ExtensionStatus;
  reason?: string;
  requestedAt?: Date;
}

/** A request for a later due date, with its head unless said otherwise; a granted one as it was asked for. */
export async function anExtension(connection: Connection, options: ExtensionOptions) {
  const { task, by, before, asked, status = "with_head", reason = "Chờ số liệu của đối tác" } = options;
  const requestedAt = options.requestedAt ?? new Date("2026-03-16T02:00:00Z");
  const isOver = status !== "with_head" && status !== "with_leader";
  const rows = await connection
    .insert(extensions)
    .values({
      taskId: task.id,
      requestedBy: by.id,
      requestedAt,
      reason,
      dueOnBefore: before,
      dueOnAsked: asked,
      dueOnGranted: status === "granted" ? asked : null,
      status,
      decidedAt: isOver ? requestedAt : null,
    })
    .returning();
  return only(rows);
}
