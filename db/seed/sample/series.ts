import type { Context } from "@/domain/command";
import { addSeries, saveSeries } from "@/domain/series/commands";
import { addDepartments } from "@/domain/series/departments";
import { everyDepartment } from "./department-list";
import { by, type Desk } from "./desk";

const series = {
  title: "Giao ban công tác đối ngoại và kinh tế đối ngoại",
  shortTitle: "Giao ban đối ngoại",
};

/** Where the meetings of the series are held. */
export const usualPlace = "Phòng họp số 1, trụ sở Ủy ban nhân dân thành phố";

/** The clerk adds the series that its meetings belong to, the archive too. Gives its id. */
export async function beginSeries(clerk: Context, chairId: string): Promise<string> {
  const { id } = await addSeries(clerk, { ...series, chairId, cadence: "", place: "" });
  return id;
}

/** Says how often the series meets, where, and whom it invites: all that stand today. The archive, typed in before, gets none of it. */
export async function settleSeries(desk: Desk, at: Date): Promise<void> {
  const { seriesId, people, departments } = desk;
  const clerk = await by(desk, "hien", at);
  await saveSeries(clerk, {
    seriesId,
    version: 1,
    ...series,
    chairId: people.khang,
    cadence: "monthly",
    place: usualPlace,
  });
  const open = everyDepartment.filter(({ closedOn }) => !closedOn);
  await addDepartments(clerk, { seriesId, departmentIds: open.map(({ key }) => departments[key]) });
}
