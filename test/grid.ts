/**
 * An expected table as a test writes it: the first line names the columns, each further one begins with the name of
 * its row. Cells are parted by white space.
 */
export function readGrid(text: string): { row: string; cells: Record<string, string> }[] {
  const [columns = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.map(([row = "", ...cells]) => {
    if (cells.length !== columns.length) throw new Error(`The row ${row} has ${cells.length} cells.`);
    return { row, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) };
  });
}
