import { TextField } from "./text-field";

type Props = { label: string; hint: string; search: string | null };

/** The words that a list is narrowed to, which stand in its address. */
export function SearchField({ label, hint, search }: Props) {
  return (
    <TextField
      name="q"
      type="search"
      label={label}
      hint={hint}
      defaultValue={search ?? ""}
      maxLength={200}
      autoComplete="off"
    />
  );
}
