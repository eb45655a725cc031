/** How large an office is; what is open does not grow with it, as the years that lie behind it do. */
export interface Size {
  tasks: number;
  /** The newest tasks, of which four in five are open. */
  recent: number;
  meetings: number;
}

export const people = { all: 200, leaders: 4, clerks: 6, administrators: 2 };
export const departments = 40;

const tasksOfMeeting = 100;

/** The size of an office of so many tasks. */
export function sizeOf(tasks: number): Size {
  return {
    tasks,
    recent: Math.min(3_000, Math.ceil(tasks / 2)),
    meetings: Math.ceil(tasks / tasksOfMeeting),
  };
}
