import type { Transaction } from "@/db/client";
import { meetingSeries, office } from "@/db/schema";
import { carryOut } from "@/domain/command";
import { officeId } from "@/domain/office/commands";
import { fold } from "@/domain/text";
import { asSystem, one } from "./desk";

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

const series = {
  title: "Giao ban công tác đối ngoại và kinh tế đối ngoại",
  shortTitle: "Giao ban đối ngoại",
};

/** Adds the series that both meetings belong to. Gives its id. */
export async function addSeries(tx: Transaction, chairId: string): Promise<string> {
  const rows = await tx
    .insert(meetingSeries)
    .values({ ...series, chairId, searchText: fold(`${series.title} ${series.shortTitle}`) })
    .returning({ id: meetingSeries.id });
  return one(rows).id;
}
