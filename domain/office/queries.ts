import type { Connection } from "@/db/client";
import { installation, office } from "@/db/schema";

export interface Office {
  name: string;
  shortName: string;
  parentBody: string;
  place: string;
  helpContact: string;
  /** How many extensions a task can be granted. */
  maxExtensions: number;
  version: number;
}

const unnamed: Office = {
  name: "Giao Ban",
  shortName: "Giao Ban",
  parentBody: "",
  place: "",
  helpContact: "",
  maxExtensions: 2,
  version: 1,
};

/** The office that runs this installation; before its row stands, one under the product's name. */
export async function getOffice(connection: Connection): Promise<Office> {
  const [row] = await connection.select().from(office);
  return row ?? unnamed;
}

/** How this database began: with the sample, or as a test's. */
export async function getInstallation(connection: Connection): Promise<{ sample: boolean; test: boolean }> {
  const [row] = await connection
    .select({ sample: installation.sample, test: installation.test })
    .from(installation);
  return row ?? { sample: false, test: false };
}

/** Whether the database answers, within two seconds, as pages need it to. */
export async function canServe(connection: Connection): Promise<boolean> {
  const answered = connection
    .select({ sample: installation.sample })
    .from(installation)
    .then(
      () => true,
      () => false,
    );
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
  return Promise.race([answered, patience]);
}
