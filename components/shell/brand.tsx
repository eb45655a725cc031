import { Link } from "../ui/link";
import { Mark } from "../ui/mark";

/** The name and whose office it is. */
export function Brand({ office, large = false }: { office?: string; large?: boolean }) {
  const name = (
    <>
      <Mark name="brand" plain />
      <span>Giao Ban{office && <small lang="vi">{office}</small>}</span>
    </>
  );
  if (large) return <p className="brand is-large">{name}</p>;
  return (
    <Link className="brand" href="/">
      {name}
    </Link>
  );
}
