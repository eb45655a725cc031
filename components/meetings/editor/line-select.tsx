import { useEditor } from "./editor-context";
import { fieldId } from "./fields";

type Props = {
  part: string;
  name: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  /** What stands where nothing is chosen. */
  none: string;
  onChoose: (value: string | null) => void;
};

/** A choice that looks like the words of the record until one goes to it. */
export function LineSelect({ part, name, value, options, none, onChoose }: Props) {
  const { session } = useEditor();
  return (
    <select
      className="input is-bare is-line"
      id={fieldId(part, name)}
      value={value ?? ""}
      onFocus={() => session.enter(part)}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
