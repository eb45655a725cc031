"use client";

import { useEffect, useRef } from "react";
import { useForm } from "./form-context";

/**
 * Saves the form that it stands in when one leaves a field with something changed, and at once when a choice is made.
 * The form keeps its button, for the keyboard and for browsers that run no script.
 */
export function SaveOnLeave() {
  const { pending, state } = useForm();
  const anchor = useRef<HTMLSpanElement>(null);
  const changed = useRef(false);
  const due = useRef(false);
  const busy = useRef(false);

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    const save = () => {
      if (!changed.current) return;
      // A form that is being sent takes no second submit: then it is saved again after that.
      due.current = true;
      if (!busy.current) form.requestSubmit();
    };
    const onInput = (event: Event) => {
      changed.current = true;
      due.current = false;
      if (event.target instanceof HTMLInputElement && event.target.type === "radio") save();
    };
    const onSubmit = () => {
      busy.current = true;
      changed.current = false;
      due.current = false;
    };
    form.addEventListener("input", onInput);
    form.addEventListener("focusout", save);
    form.addEventListener("submit", onSubmit);
    return () => {
      form.removeEventListener("input", onInput);
      form.removeEventListener("focusout", save);
      form.removeEventListener("submit", onSubmit);
    };
  }, []);

  useEffect(() => {
    busy.current = pending;
    const refused = state.status === "error" || state.status === "conflict";
    if (pending || refused || !changed.current || !due.current) return;
    anchor.current?.closest("form")?.requestSubmit();
  }, [pending, state]);

  return <span ref={anchor} hidden />;
}
