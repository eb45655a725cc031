import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A way to another page. Nothing is fetched ahead: a list of a hundred rows would otherwise ask the server for a hundred
 * pages that nobody opens.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
