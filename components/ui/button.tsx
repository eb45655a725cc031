import type { ButtonHTMLAttributes } from "react";
import { classes } from "./classes";

/** One primary button a view; what only opens a form ends in "…"; secondary actions look like links. */
export type ButtonLook = {
  primary?: boolean;
  small?: boolean;
  link?: boolean;
  whole?: boolean;
};

export const buttonClass = ({ primary, small, link, whole, pending }: ButtonLook & { pending?: boolean }) =>
  classes(
    "button",
    primary && "is-primary",
    small && "is-small",
    link && "is-link",
    whole && "is-whole",
    pending && "is-pending",
  );

type Props = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">;

export function Button({ primary, small, link, whole, type = "button", ...rest }: Props) {
  return <button {...rest} type={type} className={buttonClass({ primary, small, link, whole })} />;
}
