"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FormAction } from "../ui/form-state";
import type { Candidate } from "./owner-form";

/** What all rows of My work share, so that no row carries it. */
export type Desk = {
  actions: {
    nameOwner: FormAction;
    moveTask: FormAction;
    namePartPerson: FormAction;
  };
  /** Who belongs to the departments that the reader heads, by the department's id. */
  members: Readonly<Record<string, readonly Candidate[]>>;
};

const DeskContext = createContext<Desk | null>(null);

export function WorkDesk({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("A row of My work stands outside its desk.");
  return desk;
}
