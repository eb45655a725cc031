"use client";

import { useEffect, useRef } from "react";
import { useForm } from "./form-context";

/**
 * Saves the form that it stands in when one leaves it with something changed, and at once when a choice is made.
 * The form keeps its button, for the keyboard and for browsers that run no script.
 */
export function SaveOnLeave() {
  const { pending, state } = useForm();
  const anchor = useRef<HTMLSpanElement>(null);
  const changed = useRef(false);
  const left = useRef(false);

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    const save = () => {
      if (!changed.current) return;
      changed.current = false;
      form.requestSubmit();
    };
    const onInput = (event: Event) => {
      changed.current = true;
      left.current = false;
      if (event.target instanceof HTMLInputElement && event.target.type === "radio") save();
    };
    const onLeave = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return;
      left.current = true;
      save();
    };
    const onSubmit = () => {
      changed.current = false;
    };
    form.addEventListener("input", onInput);
    form.addEventListener("focusout", onLeave);
    form.addEventListener("submit", onSubmit);
    return () => {
      form.removeEventListener("input", onInput);
      form.removeEventListener("focusout", onLeave);
      form.removeEventListener("submit", onSubmit);
    };
  }, []);

  // What was typed while a save was under way is saved after it, where one has left the form meanwhile.
  useEffect(() => {
    if (pending || !changed.current || !left.current || state.status === "error") return;
    changed.current = false;
    anchor.current?.closest("form")?.requestSubmit();
  }, [pending, state]);

  return <span ref={anchor} hidden />;
}
