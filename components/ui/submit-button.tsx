"use client";

import { useTranslations } from "next-intl";
import type { ButtonHTMLAttributes, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";
import { useForm } from "./form-context";

type Props = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "className">;

/** Sends the form it stands in; keeps its width and its focus while that takes its time. */
export function SubmitButton({ primary, small, link, whole, children, ...rest }: Props) {
  const t = useTranslations("state.form");
  const status = useFormStatus();
  const form = useForm();
  const pending = status.pending || form.pending;
  const wait = pending ? (event: MouseEvent) => event.preventDefault() : rest.onClick;
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass({ primary, small, link, whole, pending })}
      aria-disabled={pending || rest["aria-disabled"] || undefined}
      onClick={wait}
    >
      <span className="both">
        <span className={pending ? "is-away" : undefined}>{children}</span>
        <span className={pending ? undefined : "is-away"} aria-hidden={!pending}>
          {t("pending")}
        </span>
      </span>
    </button>
  );
}
