"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { State } from "../ui/state";
import type { Transfer } from "./use-uploads";

type Props = {
  transfers: readonly Transfer[];
  cancel(id: string): void;
  again(id: string): void;
};

/** How each file that was chosen is getting on. It is there from the start, so that what happens is read out. */
export function Transfers({ transfers, cancel, again }: Props) {
  const t = useTranslations("files");
  return (
    <ul className="rows transfers" aria-label={t("uploads")} aria-live="polite">
      {transfers.map((transfer) => (
        <li key={transfer.id} className="transfer">
          <span lang="vi">{transfer.file.name}</span>
          <TransferState transfer={transfer} />
          {(transfer.state === "waiting" || transfer.state === "sending") && (
            <Button
              small
              link
              aria-label={t("cancelName", { name: transfer.file.name })}
              onClick={() => cancel(transfer.id)}
            >
              {t("cancel")}
            </Button>
          )}
          {(transfer.state === "lost" || transfer.state === "cancelled") && (
            <Button
              small
              link
              aria-label={t("againName", { name: transfer.file.name })}
              onClick={() => again(transfer.id)}
            >
              {t("again")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function TransferState({ transfer: { state, sent, message } }: { transfer: Transfer }) {
  const t = useTranslations("files");
  if (state === "waiting") return <span className="quiet">{t("waiting")}</span>;
  if (state === "sending") return <progress value={sent} max={1} aria-label={t("sending")} />;
  if (state === "stored") return <State mark="saved">{t("stored")}</State>;
  if (state === "cancelled") return <span className="quiet">{t("cancelled")}</span>;
  return <State mark="wrong">{message ?? t("lost")}</State>;
}
