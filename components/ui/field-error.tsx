import { Mark } from "./mark";

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="wrong" id={id}>
      <Mark name="wrong" />
      <span>{error}</span>
    </p>
  );
}
