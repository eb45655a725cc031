import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { Link } from "./link";

type Props = ButtonLook & Omit<ComponentProps<typeof Link>, "className">;

export function LinkButton({ primary, small, link, whole, ...rest }: Props) {
  return <Link {...rest} className={buttonClass({ primary, small, link, whole })} />;
}
