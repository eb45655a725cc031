import type { Context } from "@/domain/command";
import { by, type Desk } from "./desk";
import type { PersonKey } from "./person-list";
import { instantOn, type StoryDay } from "./timetable";

/** Something of the sample's past, to be done again by the commands of the product with the clock of its moment. */
export interface Happening {
  at: Date;
  happen(): Promise<unknown>;
}

/** A moment of the story: day and time. */
export type Moment = readonly [StoryDay, string];

/** What a person did at a moment. */
export function done(
  desk: Desk,
  who: PersonKey,
  moment: Moment,
  deed: (context: Context) => Promise<unknown>,
): Happening {
  const at = instantOn(desk.timetable, ...moment);
  return { at, happen: async () => deed(await by(desk, who, at)) };
}

/** Lets all of it happen in the order of its moments, so that the history is in order, too. */
export async function letHappen(happenings: readonly Happening[]): Promise<void> {
  const inOrder = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { happen } of inOrder) await happen();
}
