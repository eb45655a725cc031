"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { mostBytes } from "@/domain/files/size";
import { newRequestId } from "../ui/request-id";
import { sendFile } from "./send-file";

export type Transfer = {
  id: string;
  file: File;
  fields: { kind: string; departmentId: string };
  state: "waiting" | "sending" | "stored" | "refused" | "lost" | "cancelled";
  /** From 0 to 1. */
  sent: number;
  message?: string;
};

/**
 * Sends files one after the other, each in a request of its own. One that is sent again after a lost answer is stored
 * once: its id stays the same.
 */
export function useUploads(url: string) {
  const t = useTranslations("files");
  const router = useRouter();
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());

  const change = (id: string, changes: Partial<Transfer>) =>
    setTransfers((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));

  async function send({ id, file, fields }: Transfer, signal: AbortSignal) {
    if (signal.aborted) return;
    change(id, { state: "sending", sent: 0 });
    const onProgress = (sent: number) => change(id, { sent });
    const answer = await sendFile(url, { ...fields, requestId: id, file }, { onProgress, signal });
    change(id, answer);
    if (answer.state === "stored") router.refresh();
  }

  function enqueue(transfer: Transfer) {
    const stop = new AbortController();
    stops.current.set(transfer.id, stop);
    queue.current = queue.current.then(() => send(transfer, stop.signal));
  }

  function add(files: readonly File[], fields: Transfer["fields"]) {
    const added = files.map((file): Transfer => {
      const transfer = { id: newRequestId(), file, fields, sent: 0 };
      if (file.size <= mostBytes) return { ...transfer, state: "waiting" };
      return { ...transfer, state: "refused", message: t("tooLarge") };
    });
    setTransfers((all) => [
      ...all.filter((one) => one.state !== "stored" && one.state !== "refused"),
      ...added,
    ]);
    for (const transfer of added) if (transfer.state === "waiting") enqueue(transfer);
  }

  function cancel(id: string) {
    stops.current.get(id)?.abort();
    change(id, { state: "cancelled" });
  }

  function again(id: string) {
    const transfer = transfers.find((one) => one.id === id);
    if (!transfer) return;
    change(id, { state: "waiting", message: undefined });
    enqueue(transfer);
  }

  return { transfers, add, cancel, again };
}
