import type { Transaction } from "@/db/client";
import { office } from "@/db/schema";
import { carryOut } from "@/domain/command";
import { officeId } from "@/domain/office/commands";
import { asSystem } from "./desk";

const row = {
  name: "Ủy ban nhân dân thành phố Đà Nẵng",
  shortName: "UBND TP Đà Nẵng",
  parentBody: "",
  place: "Đà Nẵng",
  helpContact: "Tổ Tin học, Văn phòng UBND thành phố",
};

/** Writes the office's row. */
export async function addOffice(tx: Transaction, at: Date): Promise<void> {
  await carryOut(asSystem(tx, at), async (work) => {
    await work.tx.insert(office).values(row).onConflictDoUpdate({ target: office.id, set: row });
    await work.record({ kind: "office_saved", subject: "office", subjectId: officeId, after: row });
    return { id: officeId };
  });
}
