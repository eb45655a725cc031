import type { ComponentProps } from "react";

type Props = ComponentProps<"a"> & { href: string };

/**
 * A way to another page of ours. It is a plain link, which `Navigation` follows for all of them at once: a component for
 * each would cost the server and the browser more than what it links to. Nothing is fetched ahead.
 */
export function Link(props: Props) {
  return <a data-go="" {...props} />;
}
